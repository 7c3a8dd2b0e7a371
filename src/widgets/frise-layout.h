/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-fenetre.h"

G_BEGIN_DECLS

/**
 * FriseMesure:
 * @gras: whether the text is bold
 *
 * Returns: the width of @texte in pixels
 */
typedef double (*FriseMesure) (const char *texte,
                               gboolean    gras,
                               gpointer    data);

/**
 * FriseCadre:
 * @debut: left end of the axis, in pixels
 * @fin: right end of the axis
 * @unite: 1.0 at the normal text size, 2.0 at 200 %
 * @compact: narrow: short labels
 * @fenetre: what part is shown
 */
typedef struct
{
  double debut;
  double fin;
  double unite;
  gboolean compact;
  FriseMesure mesure;
  gpointer data;
  FriseFenetre fenetre;
} FriseCadre;

/** FriseTexte: a placed text, NULL when there is no room for it. */
typedef struct
{
  char *texte;
  double x;
  double largeur;
} FriseTexte;

/** FriseMois: the tick of a month, or of a week where there is room; @x is NAN for the month that the
 * axis starts in. */
typedef struct
{
  double x;
  FriseTexte label;
} FriseMois;

/** FriseBandePlace: rang 0 is above (labels outside), 1 below (labels inside). */
typedef struct
{
  gboolean visible;
  guint rang;
  double debut;
  double fin;
  double plein_fin; /* the solid part is debut to plein_fin; nothing is solid when equal */
  gboolean dedans;
  FriseTexte label;
  FriseTexte avancement;
} FriseBandePlace;

typedef struct
{
  double x;
  gboolean numero; /* whether the day's number has room */
  gboolean visible;
} FriseEntretienPlace;

typedef struct
{
  double x;
  guint rang;
  FriseTexte label;
  gboolean visible;
} FriseEcheancePlace;

/**
 * FriseLayout:
 *
 * Where everything stands on the axis, in the order of the content; what is outside the window is
 * not visible. @aujourdhui is NAN when today is far from everything shown.
 */
typedef struct
{
  double origine;
  double pixels_par_jour;
  gint64 premier;
  gint64 dernier;
  double aujourdhui;
  FriseTexte pilule;
  GArray *mois;
  GArray *bandes;
  GArray *entretiens;
  GArray *echeances;
} FriseLayout;

FriseLayout *frise_layout_new   (const FriseContenu *contenu,
                                 const FriseCadre   *cadre,
                                 const char         *texte_aujourdhui);
void         frise_layout_free  (FriseLayout        *self);
double       frise_layout_get_x (const FriseLayout  *self,
                                 gint64              jour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FriseLayout, frise_layout_free)

G_END_DECLS
