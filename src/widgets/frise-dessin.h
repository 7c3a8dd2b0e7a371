/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FriseGeometrie:
 *
 * The lanes of the timeline, in pixels from the top of the view, and its axis from left to right.
 */
typedef struct
{
  double unite;
  double marge;
  double debut;
  double fin;
  double pilule;       /* middle */
  double axe;          /* the line under the months */
  double bande_y[2];   /* top of the bands, above and below */
  double bande_h[2];
  double entretien;    /* centre of the shapes */
  double numero;       /* middle of the day numbers */
  double echeance[2];  /* centre of the lozenges */
  double bas;          /* where the lines stop */
  double legende;      /* middle */
  double legende_fin;
  double hauteur;
} FriseGeometrie;

void            frise_geometrie_init           (FriseGeometrie        *self,
                                                double                 unite,
                                                double                 largeur,
                                                double                 largeur_voies,
                                                gboolean               compact);
graphene_rect_t frise_geometrie_get_bande      (const FriseGeometrie  *self,
                                                const FriseBandePlace *place);
graphene_rect_t frise_geometrie_get_entretien  (const FriseGeometrie      *self,
                                                const FriseEntretienPlace *place);
graphene_rect_t frise_geometrie_get_echeance   (const FriseGeometrie     *self,
                                                const FriseEcheancePlace *place);

void            frise_dessin_fond              (GtkWidget             *widget,
                                                GtkSnapshot           *snapshot,
                                                const FriseGeometrie  *geometrie,
                                                const FriseLayout     *layout);
void            frise_dessin_legende           (GtkWidget             *widget,
                                                GtkSnapshot           *snapshot,
                                                const FriseGeometrie  *geometrie,
                                                const FriseContenu    *contenu);
void            frise_dessin_aujourdhui        (GtkWidget             *widget,
                                                GtkSnapshot           *snapshot,
                                                const FriseGeometrie  *geometrie,
                                                const FriseLayout     *layout);
void            frise_dessin_bande             (GtkWidget             *widget,
                                                GtkSnapshot           *snapshot,
                                                const FriseGeometrie  *geometrie,
                                                const FriseBande      *bande,
                                                const FriseBandePlace *place);
void            frise_dessin_entretien         (GtkWidget                 *widget,
                                                GtkSnapshot               *snapshot,
                                                const FriseGeometrie      *geometrie,
                                                const FriseEntretien      *entretien,
                                                const FriseEntretienPlace *place);
void            frise_dessin_echeance          (GtkWidget                *widget,
                                                GtkSnapshot              *snapshot,
                                                const FriseGeometrie     *geometrie,
                                                const FriseEcheance      *echeance,
                                                const FriseEcheancePlace *place);
void            frise_dessin_nom               (GtkWidget             *widget,
                                                GtkSnapshot           *snapshot,
                                                const FriseGeometrie  *geometrie,
                                                const char            *nom);
double          frise_dessin_measure_voies     (GtkWidget             *widget);

G_END_DECLS
