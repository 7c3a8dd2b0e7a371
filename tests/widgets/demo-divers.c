/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"
#include "support.h"

#include "base/jour.h"
#include "widgets/date-entry.h"
#include "widgets/page-view.h"
#include "widgets/statut-pill.h"
#include "widgets/time-entry.h"

static void
append_pills (GtkBox *boite)
{
  static const struct { PillGenre genre; const char *icon, *mot; } pills[] = {
    { PILL_NEUTRAL, "refuse-symbolic", "Clos" }, { PILL_GOOD, "coche-symbolic", "Agente" },
    { PILL_NEAR, "alerte-symbolic", "Il manque 3" },
    { PILL_LATE, "echeance-depassee-symbolic", "Retard 3 j" },
    { PILL_ENCOURS, "horloge-symbolic", "En cours" },
    { PILL_OUTLINE, "entretien-prevu-symbolic", "Centre · après" },
    { PILL_PLAIN, "echeance-a-venir-symbolic", "20 nov." },
  };
  static const char * const statuts[] = { "prevu", "confirme", "realise", "reporte", "annule",
                                          "absent", "absent_excuse" };
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *ligne2 = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < G_N_ELEMENTS (pills); i++)
    {
      GtkWidget *pill = statut_pill_new ();

      statut_pill_set (JALONS_STATUT_PILL (pill), pills[i].genre, pills[i].icon, pills[i].mot);
      gtk_box_append (GTK_BOX (ligne), pill);
    }
  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    {
      GtkWidget *pill = statut_pill_new ();

      statut_pill_set_entretien (JALONS_STATUT_PILL (pill), statuts[i]);
      gtk_box_append (GTK_BOX (ligne2), pill);
    }
  gtk_box_append (boite, ligne);
  gtk_box_append (boite, ligne2);
}

static void
append_icons (GtkBox *boite)
{
  GtkWidget *flow = gtk_flow_box_new ();
  g_auto (GStrv) noms = g_resources_enumerate_children
    ("/fr/jalons/Jalons/icons/scalable/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 16);
  for (char **nom = noms; nom != NULL && *nom != NULL; nom++)
    {
      g_autofree char *icon = g_strndup (*nom, strlen (*nom) - 4);
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_image_set_pixel_size (GTK_IMAGE (image), 24);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), image);
    }
  gtk_box_append (boite, flow);
}

GtkWidget *
demo_divers_new (void)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *champs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *date = date_entry_new (), *faux = date_entry_new ();
  GtkWidget *heure = time_entry_new (TIME_ENTRY_HEURE), *duree = time_entry_new (TIME_ENTRY_DUREE);
  GtkWidget *page = page_view_new ();
  g_autoptr (GBytes) pdf = support_create_pdf (3);

  append_pills (GTK_BOX (boite));
  append_icons (GTK_BOX (boite));
  date_entry_set_jour (JALONS_DATE_ENTRY (date), jour_from_ymd (2026, 3, 2));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (faux)), "31/02/2026");
  date_entry_is_valid (JALONS_DATE_ENTRY (faux));
  time_entry_set_minutes (JALONS_TIME_ENTRY (heure), 570);
  time_entry_set_minutes (JALONS_TIME_ENTRY (duree), 90);
  gtk_box_append (GTK_BOX (champs), date);
  gtk_box_append (GTK_BOX (champs), faux);
  gtk_box_append (GTK_BOX (champs), heure);
  gtk_box_append (GTK_BOX (champs), duree);
  gtk_box_append (GTK_BOX (boite), champs);
  page_view_set_bytes (JALONS_PAGE_VIEW (page), pdf);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (boite), page);
  gtk_widget_add_css_class (boite, "page-margins");

  return boite;
}
