/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* The hours that the parties agreed on, and the avenants that change them; signing the convention
 * itself is dossiers_sign(). */

gboolean conventions_set_heures (Repository  *repository,
                                 const char  *dossier,
                                 gint64       minutes,
                                 GError     **error);
char    *avenants_add           (Repository  *repository,
                                 const char  *dossier,
                                 gint64       minutes,
                                 GError     **error);
gboolean avenants_set_heures    (Repository  *repository,
                                 const char  *avenant,
                                 gint64       minutes,
                                 GError     **error);
gboolean avenants_sign          (Repository  *repository,
                                 const char  *avenant,
                                 const char  *partie,
                                 const char  *nom,
                                 const char  *qualite,
                                 gint64       le,
                                 GError     **error);
gboolean avenants_delete        (Repository  *repository,
                                 const char  *avenant,
                                 GError     **error);

G_END_DECLS
