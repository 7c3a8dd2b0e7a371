/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/annuaire-index.h"

G_BEGIN_DECLS

/* The directories: agents, and collectivités with their contacts. Each is one step that can be undone. */

gboolean   annuaires_save          (Repository         *repository,
                                    Fiche              *fiche,
                                    GError            **error);
gboolean   annuaires_delete        (Repository         *repository,
                                    Fiche              *fiche,
                                    GError            **error);
GPtrArray *annuaires_list_dossiers (Repository         *repository,
                                    Fiche              *fiche,
                                    GError            **error);
GPtrArray *annuaires_list_contacts (Repository         *repository,
                                    const char         *collectivite,
                                    GError            **error);
gboolean   agents_merge            (Repository         *repository,
                                    Fiche              *garde,
                                    const char         *autre,
                                    GError            **error);
gboolean   collectivites_merge     (Repository         *repository,
                                    Fiche              *garde,
                                    const char         *autre,
                                    GError            **error);

G_END_DECLS
