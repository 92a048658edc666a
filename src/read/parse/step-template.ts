/**
 * Named features of the next step (after Zhang & Nivre 2011, in the arc-hybrid system). S0 S1 S2 are the top of the stack and
 * what lies beneath it, B0 B1 B2 B3 the front of the buffer and what follows; l l2 r r2 the outermost children. Of a node:
 * w its form, t its tag, m and f its middle and fine word class; ls and rs the sets of its children's labels, #l and #r
 * how many they are. The first `FRONT_FEATURES` hang on the buffer alone.
 */
import { type Template, template } from '../linear/hash.js';

export const STEP_TEMPLATE: Template = template(
  `
  B0.w B0.t | B0.w | B0.t | B0.m | B0.f | B1.w B1.t | B1.w | B1.t | B1.m | B1.f | B2.w | B2.t | B2.m | B3.t |
  B0.t B1.t | B0.w B1.t | B0.t B1.w | B0.m B1.m | B0.t B1.t B2.t | B0.t B1.t B2.t B3.t | S0.w S0.t | S0.w |
  S0.t | S0.m | S0.f | S1.w S1.t | S1.w | S1.t | S1.m | S1.f | S2.w | S2.t | S2.m | S0.w S0.t B0.t |
  S0.t B0.w B0.t | S0.w B0.w | S0.t B0.t | S0.m B0.m | S0.f B0.f | S0.m B0.t | S0.t B0.m | S1.t S0.w S0.t |
  S1.w S0.w | S1.t S0.t | S1.m S0.m | S1.f S0.f | S1.m S0.t | S1.t S0.m | S1.t B0.t | S1.w B0.t | S1.t B0.w |
  S1.m B0.m | S0.t B1.t | S0.t B0.t B1.t | S1.t S0.t B0.t | S2.t S1.t S0.t | S2.t S1.t S0.t B0.t |
  S1.t S0.t B0.t B1.t | S0.t B0.t B1.t B2.t | S1.w S0.t B0.t | S1.t S0.w B0.t | S0.t S0l.t B0.t |
  S0.t S0r.t B0.t | S0.t B0.t B0l.t | S0.t S0l2.t B0.t | S0.t S0r2.t B0.t | S0.t B0.t B0l2.t |
  S1.t S1l.t S0.t | S1.t S1r.t S0.t | S1.t S0.t S0l.t | S1.t S0.t S0r.t | S1.t S1r2.t S0.t | S1.t S0.t S0l2.t |
  S1.t S0.t S0r2.t | S0.w S0l.w | S0l.w B0.t | S0r.w B0.t | S1.t S0l.w | S1.w S0l.w | S1.m S0l.w S0.m |
  S1.t S1r.w | B0l.w S0.t | S0l.w S0.t S1.t | S0r.w S0.t | S0.w S0.ls | S0.t S0.ls | S0.w S0.rs | S0.t S0.rs |
  S1.w S1.ls | S1.t S1.ls | S1.w S1.rs | S1.t S1.rs | B0.w B0.ls | B0.t B0.ls | S0.t S0.rs B0.t |
  S0.t S0.ls B0.t | S0.t B0.t B0.ls | S1.t S1.rs S0.t | S1.t S1.ls S0.t | S1.t S0.t S0.ls | S1.t S0.t S0.rs |
  S0.t S0.ls S0.rs | S1.t S1.ls S1.rs | S0.t S0r.l B0.t | S1.t S1r.l S0.t | S1.t S1r.l S0.t S0.ls |
  S0.t S0.ls S0.rs B0.t B0.ls | S1.t S1.ls S1.rs S0.t S0.ls S0.rs | S0.w d | S0.t d | B0.t d | S0.t B0.t d |
  S1.t S0.t d1 | S0.w d1 | S0.t S0#r | S1.t S1#r | B0.t B0#l | S0.t B0.t marks | S1.t S0.t marks1 |
  S1.t S0.t B0.t marks1 | S0.t B0.t quotes | S1.t S0.t quotes1 | S1.t S0.t verbs1 | S0.t B0.t verbs |
  S0.w marks | S1.w marks1 | S1.t S1.rs S0.t marks1 | depth B0.t | S0.t left | S1.t S0.t left |
  S0.t B0.f B1.t | B0.f B0.ls | S0.t B0.m marks | S1.t S0.t B0.m
`
    .trim()
    .split(/\s*\|\s*/),
);

/** How many of the features, the first ones, hang on the front of the buffer and what follows it alone. */
export const FRONT_FEATURES = 20;
