import { mount } from 'svelte';
import App from './app/App.svelte';

// support.js has already said, in words, that this browser is too old.
const target = document.getElementById('app');
if (target !== null && !('unsupported' in document.documentElement.dataset)) mount(App, { target });
