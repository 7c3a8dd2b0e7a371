/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commun.h"

#include "base/jour.h"
#include "operations/operations-error.h"
#include "operations/pieces.h"

/* Large files, and works in a thread that are given up half way. */

#define TAILLE (5 * 1024 * 1024 + 321)
#define MOITIE 0.5

#define create(base) base_create (base, "cdg34", jour_from_ymd (2026, 11, 3))

typedef struct
{
  gboolean finie;
  char **uuids;
  GBytes *octets;
  char *nature;
  gboolean faite;
  GError *error;
} Reponse;

extern const PieceSaisie par_defaut;

void       reponse_clear         (Reponse    *self);
void       reponse_wait          (Reponse    *reponse);
Progres   *pieces_make_progres   (gboolean    renonce);
GBytes    *pieces_make_bytes     (guint       graine);
GPtrArray *pieces_read_lues      (const char *nom,
                                  guint       graine);
void       pieces_start_add      (Base       *base,
                                  const char *dossier,
                                  const char *nom,
                                  guint       graine,
                                  Progres    *progres,
                                  Reponse    *reponse);
char      *pieces_add_one        (Base       *base,
                                  const char *dossier);
char      *pieces_describe_disk  (Base       *base);
guint      pieces_count          (Base       *base,
                                  const char *dossier);
void       pieces_assert_content (Base       *base,
                                  const char *uuid);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reponse, reponse_clear)
