// Read by every browser, also very old ones: plain ES3, no modules. It asks for what came last among the things
// the product needs (:has and color-mix: Chrome and Edge 111, Safari 16.4, Firefox 121) and else says so in words.
(function () {
  var css = window.CSS && CSS.supports;
  var fit = css && CSS.supports('selector(:has(a))') && CSS.supports('color', 'color-mix(in srgb, red, blue)') && Object.hasOwn && window.structuredClone;
  if (fit) return;
  document.documentElement.setAttribute('data-unsupported', '');
  document.addEventListener('DOMContentLoaded', function () {
    document.getElementById('unsupported').removeAttribute('hidden');
  });
})();
