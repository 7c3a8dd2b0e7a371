/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/preparation.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Rendu:
 * @numero: (nullable): the number that a document which is no draft bears
 * @modele: what it was made with
 * @manques: (nullable): what the fonts could not draw, to tell the user
 *
 * A document as it was made.
 */
typedef struct
{
  char *code;
  char *titre;
  GBytes *pdf;
  guint pages;
  char *sha256;
  char *manques;
  char *numero;
  char *modele;
  gboolean brouillon;
} Rendu;

void        rendu_free             (Rendu          *self);
const char * const *rendus_list_codes (void);
gboolean    rendus_is_for          (DossierComplet *dossier,
                                    const char     *code,
                                    GError        **error);
gboolean    rendus_check_rules     (DossierComplet *dossier,
                                    const char     *code,
                                    GError        **error);
Rendu      *rendus_make_theme      (DossierComplet *dossier,
                                    const char     *code,
                                    gint64          jour,
                                    gboolean        brouillon,
                                    const char     *theme,
                                    GError        **error);
Rendu      *rendus_make_modele     (DossierComplet *dossier,
                                    const char     *code,
                                    gint64          jour,
                                    gboolean        brouillon,
                                    const char     *theme,
                                    const char     *modele,
                                    GError        **error);
Rendu      *rendus_make_preparation (DossierComplet    *dossier,
                                    gint64             jour,
                                    PreparationLecteur lecteur,
                                    const char        *theme,
                                    GError           **error);
char       *rendus_describe_doubts (DossierComplet *dossier,
                                    const char     *code,
                                    const char * const *alertes);
Rendu      *rendus_make            (DossierComplet *dossier,
                                    const char     *code,
                                    gint64          jour,
                                    gboolean        brouillon,
                                    GError        **error);
char       *rendus_keep            (Repository     *repository,
                                    const char     *dossier,
                                    Rendu          *rendu,
                                    GError        **error);
gint64      rendus_next_version    (DossierComplet *dossier,
                                    const char     *code,
                                    gboolean        brouillon);
char       *rendus_next_numero     (DossierComplet *dossier,
                                    const char     *code);
GBytes     *rendus_load_pdf        (Repository     *repository,
                                    const char     *document,
                                    GError        **error);
gboolean    rendus_write_file      (Rendu          *rendu,
                                    const char     *path,
                                    GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rendu, rendu_free)

G_END_DECLS
