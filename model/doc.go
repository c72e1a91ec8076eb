// Package model holds what a briefing says and what follows from it: actors,
// sources, quotes, positions, treaty provisions, events, and the indexes that
// answer who said what about which clause, when, through whom we know it, and
// where it is written.
//
// It promises that a [Briefing] never changes once [New] has made it, that every
// answer comes in the same order every time, and that every entity knows the
// file and line it was written on.
//
// It refuses to judge: an anonymous speaker is never merged with a named one, a
// missing speaker stays missing, a date is never made more exact than its
// source, and whether two texts mean the same is left to the authors. It
// touches no disk, network, terminal or clock.
package model
