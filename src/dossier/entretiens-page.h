/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * EntretiensPage:
 *
 * The entretiens of the dossier, future above and past below, and the one that is chosen.
 */
#define TYPE_ENTRETIENS_PAGE (entretiens_page_get_type ())
G_DECLARE_FINAL_TYPE (EntretiensPage, entretiens_page, JALONS, ENTRETIENS_PAGE, GtkWidget)

GtkWidget  *entretiens_page_new         (DossierCourant *courant);
void        entretiens_page_show        (EntretiensPage *self,
                                         const char     *uuid);
void        entretiens_page_focus_notes (EntretiensPage *self,
                                         const char     *uuid);
const char *entretiens_page_get_shown   (EntretiensPage *self);
void        entretiens_page_set_mince   (EntretiensPage *self,
                                         gboolean        mince);

G_END_DECLS
