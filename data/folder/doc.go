// Package folder reads a briefing folder, format 1: the built-in briefing and a
// user's come in by this one door.
//
// It promises that a broken file never hides the good ones, a broken entry
// never its neighbours, and a broken field never its entry, unless the entry
// cannot be told without it. What is wrong comes back as problems with a code,
// the exact place and a remedy, in the same order every time. Every entity
// knows where it, and each of its values, is written. Texts are taken as the
// author wrote them: NO, 1e3 and 2024-06-19 stay strings.
//
// It refuses what a person never needs and an attacker does: aliases, anchors,
// merge keys, tags, directives, several documents in one file, nesting deeper
// than 64, files over 4 MiB, more YAML than is read in a second or two, links out of
// the folder, pipes and devices. It judges no content: references, duplicate ids and
// verbatim quotes are the business of the checks. It writes nothing.
package folder
