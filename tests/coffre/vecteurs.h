/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The known-answer vectors of vectors/, and what the tests of the coffre share. */

GPtrArray  *vecteurs_read    (const char *file);
const char *vecteur_text     (GPtrArray  *vecteur,
                              const char *name);
GPtrArray  *vecteur_every    (GPtrArray  *vecteur,
                              const char *name);
guint64     vecteur_number   (GPtrArray  *vecteur,
                              const char *name);
GByteArray *vecteur_octets   (GPtrArray  *vecteur,
                              const char *name);
void        vecteur_fill     (GPtrArray  *vecteur,
                              const char *name,
                              guint8     *target,
                              gsize       size);
GByteArray *octets_from_hex  (const char *hex);
void        assert_octets    (GByteArray *octets,
                              GPtrArray  *vecteur,
                              const char *name);
