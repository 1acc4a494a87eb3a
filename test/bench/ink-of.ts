import { STATES, VARIABLES, type Variable } from '../../src/model/readiness.ts';
import { rules1 } from '../../src/model/rules-1.ts';
import { CONFIDENCES, STYLES, type Happening } from '../../src/model/rules.ts';
import type { Atom, Beat, Choice, Condition, Conditional, Go, Line, Probe, Scenario } from '../../src/script/scenario.ts';

/**
 * An ink story that plays as the visit does: same texts, same doctor (response table, bounds, modifiers),
 * same points. For the benchmark only, so that inkjs has the same work: one doctor, no ticks, no checklists.
 * Ink has no receipt; the story keeps the sum of the points.
 */
export function inkOf(scenario: Scenario): string {
  const acts = scenario.beats.flatMap((beat) => [...beat.probes, ...beat.choices]);
  const names = new Map<string, string>();
  const name = (kind: string, of: string): string => {
    const key = `${kind}:${of}`;
    const known = names.get(key) ?? `${kind}_${names.size}`;
    names.set(key, known);
    return known;
  };
  const short: Record<Variable, string> = { awareness: 'a', commitment: 'c', trust: 't', resistance: 'r' };
  const test = (atom: Atom): string => {
    switch (atom.kind) {
      case 'state':
        return `(${atom.states.map((one) => (one === 'P3R' ? '(s == 3 && c <= 2)' : one === 'P2B' ? '(s == 2 && c >= 7)' : `(s == ${one.charAt(1)})`)).join(' || ')})`;
      case 'variable':
        return `${short[atom.variable]} ${atom.op === '=' ? '==' : atom.op} ${atom.value}`;
      case 'start':
        return `first == ${atom.state.charAt(1)}`;
      case 'minutes':
        return `minutes ${atom.op === '=' ? '==' : atom.op} ${atom.value}`;
      case 'taken':
        return name('done', atom.id);
      case 'flag':
        return name('flag', atom.name);
      case 'chance':
        return name('chance', atom.name);
      case 'owes':
        return `${name('promise', atom.promise)} == 1`;
      case 'broke':
        return `${name('promise', atom.promise)} == 2`;
      case 'right':
        return 'right == 1';
      case 'wrong':
        return 'right == 0';
      default:
        throw new Error(`no visit asks for ${atom.kind}`);
    }
  };
  // A bare name in parentheses would be a list to ink.
  const grouped = (text: string): string => (/^\w+$/.test(text) || text.startsWith('(') ? text : `(${text})`);
  const when = (condition: Condition): string => (condition.length === 0 ? 'true' : condition.map(({ not, atom }) => `${not ? 'not ' : ''}${grouped(test(atom))}`).join(' && '));
  const plain = (text: string): string => text.replace(/[\\{}|[\]#~*+<>/-]/g, '\\$&');
  const shown = (line: Line): string => {
    const speaker = line.speaker === null ? '' : line.speaker === 'me' ? '我：' : `${scenario.cast.find((person) => person.id === line.speaker)?.name ?? ''}：`;
    return line.when.length === 0 ? `${speaker}${plain(line.text)}` : `{ ${when(line.when)}:${speaker}${plain(line.text)}}`;
  };
  const happen = (one: Happening): string =>
    rules1.happenings[one]
      .map((by, at) => (by === 0 ? '' : `~ d${short[VARIABLES[at] ?? 'trust']} += ${by}`))
      .filter((row) => row !== '')
      .join('\n');
  const firstOf = <T>(all: readonly Conditional<T>[], form: (value: T) => string): string =>
    // Ink wants a condition before an «else».
    all.length === 0
      ? ''
      : all[0]?.when.length === 0
        ? form(all[0].value)
        : `{\n${all.map((one) => `- ${one.when.length === 0 && one === all.at(-1) ? 'else' : when(one.when)}:\n${form(one.value)}`).join('\n')}\n}`;
  const goes = (go: readonly Go[], beat: Beat): string => {
    const place = scenario.beats.indexOf(beat);
    const next = scenario.beats[place + 1];
    const knot = (to: Go['to']): string => (to === 'end' ? '-> finish' : `-> ${name('beat', to.beat)}`);
    const last = go.find((one) => one.when.length === 0);
    return [
      ...go.filter((one) => one.when.length > 0).map((one) => `{ ${when(one.when)}: ${knot(one.to)} }`),
      last !== undefined ? knot(last.to) : next === undefined ? '-> finish' : `-> ${name('beat', next.id)}`,
    ].join('\n');
  };
  const lose = (points: number): string => `~ lost += ${points}`;
  const body = (act: Probe | Choice): string =>
    [
      `~ minutes += ${act.minutes}`,
      '~ da = 0\n~ dc = 0\n~ dt = 0\n~ dr = 0',
      ...(act.kind === 'choice'
        ? [firstOf(act.behaviours, ({ style, quality }) => `~ respond(${style.charAt(1)}, ${quality === 'strong' ? 1 : quality === 'weak' ? -1 : 0})`)]
        : []),
      firstOf(act.events, happen),
      firstOf(act.effects, (effects) => effects.map((effect) => (effect.who === null ? '' : `~ d${short[effect.variable]} += ${effect.by}`)).join('\n')),
      firstOf(act.red, (all) => lose(all.length * rules1.tariff.red)),
      firstOf(act.amber, (all) => lose(all.length * rules1.tariff.amber)),
      firstOf(act.deduct, ({ points }) => lose(points)),
      `~ ${name('done', act.id)} = true`,
      ...act.set.map((flag) => `~ ${name('flag', flag)} = true`),
      ...act.unset.map((flag) => `~ ${name('flag', flag)} = false`),
      ...act.keep.map((one) => `{ ${name('promise', one)} == 1: \n~ dt += 1\n}\n~ ${name('promise', one)} = 0`),
      ...(act.kind === 'choice' && act.promise !== null ? [`~ ${name('promise', act.promise.name)} = 1\n~ ${name('due', act.promise.name)} = day + ${act.promise.days}`] : []),
      ...(act.find ? ['{ cause == 1:\n~ cause = 2\n~ dt += 1\n~ dr -= 1\n}'] : []),
      '~ settle()',
      ...act.lines.map(shown),
    ]
      .filter((row) => row !== '')
      .join('\n');
  const promises = [...new Set(scenario.beats.flatMap((beat) => beat.choices).flatMap((choice) => (choice.promise === null ? [] : [choice.promise.name])))];
  const knots = scenario.beats.map((beat) => {
    const id = name('beat', beat.id);
    const enter =
      beat.after === null
        ? []
        : [
            `{ minutes > ${scenario.minutes ?? 9999}:\n~ lost += minutes - ${scenario.minutes ?? 9999}\n}`,
            '~ minutes = 0',
            `~ day += ${beat.after}`,
            ...promises.map(
              (one) =>
                `{ ${name('promise', one)} == 1 && day > ${name('due', one)}:\n~ ${name('promise', one)} = 2\n~ lost += 8\n~ da = 0\n~ dc = -2\n~ dt = -3\n~ dr = 1\n~ settle()\n}`,
            ),
          ];
    const diagnosing = beat.diagnose.length > 0;
    const probes = beat.probes.map((probe) => `+ { not ${name('done', probe.id)} && ${when(probe.available)} } [${plain(probe.text)}]\n${body(probe)}\n-> ${id}_ask`);
    const diagnoses = diagnosing
      ? STATES.flatMap((state) =>
          CONFIDENCES.map((confidence) => {
            const { right, wrong } = rules1.tariff.diagnosis[confidence];
            return `+ [${state}@${confidence}]\n{ s == ${state.charAt(1)}:\n~ right = 1\n~ lost += ${right}\n- else:\n~ right = 0\n~ lost += ${wrong}\n}\n-> ${id}_choose`;
          }),
        )
      : [];
    const choices = beat.choices.map((choice) => `+ { ${when(choice.available)} } [${plain(choice.text)}]\n${body(choice)}\n${goes(choice.go, beat)}`);
    const decide = beat.choices.length === 0 && !diagnosing ? goes(beat.go, beat) : `-> ${id}_ask`;
    return [
      `=== ${id}`,
      ...enter,
      plain(beat.title),
      ...beat.lines.map(shown),
      decide,
      ...(beat.choices.length === 0 && !diagnosing ? [] : [`=== ${id}_ask`, ...probes, ...(diagnosing ? diagnoses : choices)]),
      ...(diagnosing ? [`=== ${id}_choose`, ...choices, ...(beat.choices.length === 0 ? [goes(beat.go, beat)] : [])] : []),
    ].join('\n');
  });
  const start = scenario.cast.find((person) => person.starts.length > 0);
  const values = start?.starts[0]?.values ?? rules1.typical.P1;
  const respond = STATES.map(
    (state) =>
      `- s == ${state.charAt(1)}:\n{\n${STYLES.map((style) => {
        const { delta, key } = rules1.response[state][style];
        return `- style == ${style.charAt(1)}:\n~ set(${delta.join(', ')}, ${key})`;
      }).join('\n')}\n}`,
  ).join('\n');
  const declared = [...names.entries()].filter(([key]) => !key.startsWith('beat:')).map(([key, one]) => `VAR ${one} = ${/^(promise|due):/.test(key) ? '0' : 'false'}`);
  const doneVars = acts.filter((act) => !names.has(`done:${act.id}`)).length;
  if (doneVars > 0) throw new Error('every act has its flag by now');
  return `${declared.join('\n')}
VAR a = ${values.awareness}
VAR c = ${values.commitment}
VAR t = ${values.trust}
VAR r = ${values.resistance}
VAR s = ${start?.starts[0]?.state.charAt(1) ?? '1'}
VAR first = ${start?.starts[0]?.state.charAt(1) ?? '1'}
VAR cause = ${start?.cause === null ? 0 : 1}
VAR mismatched = false
VAR right = -1
VAR minutes = 0
VAR day = 0
VAR lost = 0
VAR da = 0
VAR dc = 0
VAR dt = 0
VAR dr = 0
VAR key = 0
-> ${name('beat', scenario.beats[0]?.id ?? '')}
${knots.join('\n')}
=== finish
{100 - lost}
-> END
=== function set(x, y, z, w, k)
~ da = x
~ dc = y
~ dt = z
~ dr = w
~ key = k
=== function respond(style, quality)
{
${respond}
}
{ quality == 1:
{
- da > 0 && da >= dc:
~ da += 1
- dc > 0:
~ dc += 1
}
}
{ quality == -1:
~ lost += 2
{ da > 0:
~ da -= 1
}
{ dc > 0:
~ dc -= 1
}
{ dt > 0:
~ dt -= 1
}
{ dr < 0:
~ dr += 1
}
}
{ t <= 2:
~ da = MIN(da, 0)
~ dc = MIN(dc, 0)
}
{ cause == 1:
{ r >= 8:
~ dc = MIN(dc, 0)
}
~ dr = MAX(dr, 0)
}
{
- key == 1:
~ lost += 2
- key == -1:
~ lost += 5
- key == -2:
~ lost += 8
}
{ key < 0 && mismatched:
~ dc -= 1
~ dt -= 1
}
~ mismatched = key < 0
=== function settle()
~ a = MAX(0, MIN(10, a + da))
~ c = MAX(0, MIN(10, c + dc))
~ t = MAX(0, MIN(10, t + dt))
~ r = MAX(0, MIN(10, r + dr))
{
- s <= 2 && a >= 6:
{ c >= 7:
~ s = 4
- else:
~ s = 3
}
- s >= 3 && a <= 4:
{ c >= 2:
~ s = 2
- else:
~ s = 1
}
- s == 1 && c >= 3:
~ s = 2
- s == 2 && c <= 1:
~ s = 1
- s == 3 && c >= 7:
~ s = 4
- s == 4 && c <= 5:
~ s = 3
}
`;
}
