/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/couleurs.h"

/**
 * couleur_lookup:
 * @widget: where the style is looked up: light, dark and high contrast differ
 * @nom: a name defined in style.css
 *
 * The only place that reads the style by name: it is the one way GTK 4.8 has, and a later GTK
 * deprecates it.
 *
 * Returns: the colour, or the widget's own text colour when the style does not define it
 */
GdkRGBA
couleur_lookup (GtkWidget  *widget,
                const char *nom)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA couleur;

  if (!gtk_style_context_lookup_color (style, nom, &couleur))
    gtk_style_context_get_color (style, &couleur);

  return couleur;
}

/**
 * couleur_lookup_phase:
 * @rang: the order of the phase in its prestation, from 0; the colours return after five
 * @quoi: which of its colours
 *
 * Returns: the colour
 */
GdkRGBA
couleur_lookup_phase (GtkWidget    *widget,
                      guint         rang,
                      CouleurPhase  quoi)
{
  static const char * const suffixes[] = { "fill", "plan", "ink" };
  g_autofree char *nom = g_strdup_printf ("phase%u_%s", rang % COULEURS_PHASES + 1,
                                          suffixes[quoi]);

  return couleur_lookup (widget, nom);
}

/**
 * couleur_get_phase_class:
 * @rang: the order of the phase in its prestation, from 0
 *
 * Returns: the style class of a pill in the phase's colours
 */
const char *
couleur_get_phase_class (guint rang)
{
  static const char * const classes[COULEURS_PHASES] = { "phase1", "phase2", "phase3", "phase4",
                                                         "phase5" };

  return classes[rang % COULEURS_PHASES];
}
