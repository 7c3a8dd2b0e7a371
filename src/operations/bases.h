/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/feries.h"
#include "store/repository.h"

G_BEGIN_DECLS

/** CentreChoix: a centre whose prestations are shipped; @code "tous" for every one of them. */
typedef struct
{
  char *code;
  char *nom;
  char *prestations;  /* their names, separated by commas, to show */
} CentreChoix;

void        centre_choix_free      (CentreChoix  *self);
GPtrArray  *bases_list_centres     (void);
char       *bases_get_default_path (void);
char       *bases_get_demo_path    (void);
gboolean    bases_create           (const char   *path,
                                    const char   *centre,
                                    const char   *utilisateur,
                                    const char   *phrase,
                                    GError      **error);
GPtrArray  *bases_list_prestations (Repository   *repository,
                                    GError      **error);
GPtrArray  *bases_list_livrees     (GError      **error);
Feries      bases_get_feries       (Repository   *repository);
char       *bases_find_utilisateur (Repository   *repository);

G_END_DECLS
