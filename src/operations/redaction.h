/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* The synthèse and the livret: blocks of sections, points, actions, lists. */

char    *redaction_add_section    (Repository         *repository,
                                   const char         *dossier,
                                   const char         *code,
                                   const char         *titre,
                                   const char         *apres,
                                   const char         *texte,
                                   GError            **error);
gboolean redaction_write_section  (Repository         *repository,
                                   const char         *section,
                                   const char         *texte,
                                   GError            **error);
gboolean redaction_share_section  (Repository         *repository,
                                   const char         *section,
                                   gboolean            partage,
                                   GError            **error);
gboolean redaction_delete_section (Repository         *repository,
                                   const char         *section,
                                   GError            **error);
gboolean redaction_write_liste    (Repository         *repository,
                                   const char         *dossier,
                                   const char         *champ,
                                   const char * const *textes,
                                   GError            **error);
char    *redaction_add_action     (Repository         *repository,
                                   const char         *dossier,
                                   const char         *intitule,
                                   gint64              echeance_le,
                                   const char         *responsable,
                                   const char         *moyens,
                                   GError            **error);

G_END_DECLS
