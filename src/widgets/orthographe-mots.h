/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MotPlace: a word to check, in characters from the start of the line. */
typedef struct
{
  guint debut;
  guint fin;
} MotPlace;

GArray *orthographe_find_words (const char *ligne);

G_END_DECLS
