/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-legende.h"

#include "agenda/agenda-mois.h"
#include "widgets/couleurs.h"
#include "widgets/first-fit.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/optional-bin.h"
#include "widgets/phase-square.h"

#include <glib/gi18n.h>

static GtkWidget *
create_entry (GtkWidget  *signe,
              const char *mot)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *label = gtk_label_new (mot);

  gtk_widget_add_css_class (label, "small-caption");
  gtk_box_append (GTK_BOX (boite), signe);
  gtk_box_append (GTK_BOX (boite), label);
  return boite;
}

static GtkWidget *
create_icon (const char *icone,
             const char *classe)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icone, "pixel-size", 13,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (classe != NULL)
    gtk_widget_add_css_class (image, classe);
  return image;
}

static GtkWidget *
create_statuts (void)
{
  static const struct
  {
    const char *statut;
    const char *classe;
  } statuts[] = {
    { "realise", "good-text" }, { "confirme", "accent-text" }, { "prevu", "secondary" },
    { "reporte", "near-text" }, { "absent", "late-text" },
  };
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    gtk_box_append (GTK_BOX (boite),
                    create_entry (create_icon (forme_entretien_get_icon (statuts[i].statut),
                                               statuts[i].classe),
                                  libelle_statut_entretien (statuts[i].statut)));

  return boite;
}

static GtkWidget *
create_genres (void)
{
  static const struct
  {
    const char *genre;
    const char *mot;
  } genres[] = {
    { "tripartite_demarrage", NC_("kind of meeting", "start") },
    { "individuel", NC_("kind of meeting", "individual") },
    { "mi_parcours", NC_("kind of meeting", "mid-course") },
    { "tripartite_synthese", NC_("kind of meeting", "summary") },
    { "suivi", NC_("kind of meeting", "before and after") },
  };
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (boite), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  for (guint i = 0; i < G_N_ELEMENTS (genres); i++)
    {
      GtkWidget *carre = phase_square_new ();

      phase_square_set_rang (JALONS_PHASE_SQUARE (carre),
                             (int) agenda_genre_get_couleur (genres[i].genre));
      gtk_box_append (GTK_BOX (boite),
                      create_entry (carre, g_dpgettext2 (NULL, "kind of meeting", genres[i].mot)));
    }

  return boite;
}

static GtkWidget *
create_modes (void)
{
  static const char * const modes[] = { "presentiel", "visio", "telephone" };
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    gtk_box_append (GTK_BOX (boite), create_entry (create_icon (forme_mode_get_icon (modes[i]), NULL),
                                                   libelle_mode (modes[i])));

  return boite;
}

/* @n: how many kinds of signs it explains */
static GtkWidget *
create_ligne (guint n)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *modes;

  gtk_box_append (GTK_BOX (boite), create_statuts ());
  if (n > 1)
    gtk_box_append (GTK_BOX (boite), create_genres ());
  if (n <= 2)
    return boite;

  modes = create_modes ();
  gtk_widget_set_hexpand (modes, TRUE);
  gtk_widget_set_halign (modes, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (boite), modes);
  return boite;
}

/**
 * agenda_legende_new:
 *
 * Returns: (transfer floating): what the shapes, the tints and the icons of the month mean; the
 *   icons, then the tints, which the tooltips say in words too, leave where there is no room
 */
GtkWidget *
agenda_legende_new (void)
{
  GtkWidget *lignes = g_object_new (JALONS_TYPE_FIRST_FIT, "hexpand", TRUE, NULL);

  for (guint n = 3; n > 0; n--)
    gtk_widget_set_parent (create_ligne (n), lignes);
  gtk_widget_set_parent (optional_bin_new (create_statuts ()), lignes);
  return lignes;
}
