/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/** VersionCard: says that a newer version of the prestation of the dossier exists, and moves the
 * dossier to it; hidden where there is none. */
#define TYPE_VERSION_CARD (version_card_get_type ())
G_DECLARE_FINAL_TYPE (VersionCard, version_card, JALONS, VERSION_CARD, GtkWidget)

GtkWidget *version_card_new (DossierCourant *courant);

G_END_DECLS
