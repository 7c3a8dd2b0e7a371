/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The shapes that say a statut without colour: one shape each, drawn the same on every screen. */

void        forme_entretien_draw        (cairo_t       *cr,
                                         const char    *statut,
                                         double         x,
                                         double         y,
                                         double         rayon,
                                         const GdkRGBA *encre,
                                         const GdkRGBA *papier);
void        forme_echeance_draw         (cairo_t       *cr,
                                         const char    *etat,
                                         double         x,
                                         double         y,
                                         double         rayon,
                                         const GdkRGBA *encre,
                                         const GdkRGBA *papier);
void        forme_mode_draw             (cairo_t       *cr,
                                         const char    *mode,
                                         double         x,
                                         double         y,
                                         double         taille,
                                         const GdkRGBA *encre);
void        forme_alerte_draw           (cairo_t       *cr,
                                         double         x,
                                         double         y,
                                         double         taille,
                                         const GdkRGBA *encre);
void        forme_drapeau_draw          (cairo_t       *cr,
                                         double         x,
                                         double         y,
                                         double         taille,
                                         const GdkRGBA *encre);
const char *forme_entretien_get_couleur (const char    *statut);
const char *forme_echeance_get_couleur  (const char    *etat);
const char *forme_entretien_get_icon    (const char    *statut);
const char *forme_echeance_get_icon     (const char    *etat);
const char *forme_mode_get_icon         (const char    *mode);

G_END_DECLS
