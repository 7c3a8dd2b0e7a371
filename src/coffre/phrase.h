/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PhraseReasons:
 * @PHRASE_EMPTY: nothing but spaces
 * @PHRASE_SHORT: fewer than 12 characters
 * @PHRASE_FEW_WORDS: fewer than four different words, and too short to do without
 * @PHRASE_COMMON: a well-known password, or one with digits or signs around it
 * @PHRASE_REPEATED: the same characters or words over and over
 * @PHRASE_SEQUENCE: mostly a run of the alphabet, the digits or the keyboard
 *
 * Why a passphrase is not better than it is, for the window to say.
 */
typedef enum {
  PHRASE_EMPTY = 1 << 0,
  PHRASE_SHORT = 1 << 1,
  PHRASE_FEW_WORDS = 1 << 2,
  PHRASE_COMMON = 1 << 3,
  PHRASE_REPEATED = 1 << 4,
  PHRASE_SEQUENCE = 1 << 5,
} PhraseReasons;

/** PHRASE_LEVEL_ACCEPTED: the lowest level that a new base should accept. */
#define PHRASE_LEVEL_ACCEPTED 3

/**
 * PhraseStrength:
 * @level: 0 (none) to 5; @PHRASE_LEVEL_ACCEPTED and above will do
 * @words: different words of two characters or more
 * @characters: Unicode characters, outer spaces apart
 * @reasons: what lowers the level
 */
typedef struct {
  guint         level;
  guint         words;
  guint         characters;
  PhraseReasons reasons;
} PhraseStrength;

PhraseStrength phrase_strength (const char *phrase);

G_END_DECLS
