/**
 * Colours and faces of every page. Hues stand in equal steps of lightness (OKLCH .47 on light paper, .81 on dark, washes at .935
 * and .33), so that each has at least 5.4 : 1 of contrast on paper and on its own wash; body text on a wash has 9 : 1 and more.
 * A speaker is told by hue, kind of underline and letter, so that neither colour nor ink is needed.
 */
export const PALETTE = `
:root {
  color-scheme: light dark;
  --paper: #fffdf8; --ink: #23211d; --soft: #625e56; --line: #e2ddd1; --card: #f7f3ea;
  --k0: #0859ac; --w0: #ddebfd; --k1: #9e2e21; --w1: #ffe2dd; --k2: #006e30; --w2: #d5f3da; --k3: #7e388e; --w3: #f8e0fd;
  --k4: #7a5103; --w4: #fce6c9; --k5: #08686c; --w5: #c8f3f5; --k6: #992b57; --w6: #fee1e8;
  --open: #565349; --open-wash: #ece7db;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #e8e5de; --soft: #aaa59b; --line: #37383c; --card: #1f2024;
    --k0: #97c4fe; --w0: #1f3654; --k1: #fea798; --w1: #502922; --k2: #89d699; --w2: #1c3e24; --k3: #e2a8ef; --w3: #432b48;
    --k4: #ecb668; --w4: #47300c; --k5: #51d7de; --w5: #003e41; --k6: #fea1be; --w6: #4e2734;
    --open: #c3beb2; --open-wash: #34342f;
  }
}
.k0 { --hue: var(--k0); --wash: var(--w0); } .k1 { --hue: var(--k1); --wash: var(--w1); }
.k2 { --hue: var(--k2); --wash: var(--w2); } .k3 { --hue: var(--k3); --wash: var(--w3); }
.k4 { --hue: var(--k4); --wash: var(--w4); } .k5 { --hue: var(--k5); --wash: var(--w5); }
.k6 { --hue: var(--k6); --wash: var(--w6); }
.open { --hue: var(--open); --wash: var(--open-wash); }
.u0 { --under: solid; } .u1 { --under: double; } .u2 { --under: dotted; } .u3 { --under: dashed; }
`;

/** What is set in the face of a newspaper, and what in that of the machine around it. */
export const SERIF = `"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", serif`;
export const SANS = `system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif`;
