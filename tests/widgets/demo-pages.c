/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/frise-view.h"
#include "widgets/heures-bar.h"
#include "widgets/phase-square.h"
#include "widgets/statut-pill.h"

static gint64
jour_of (const char *iso)
{
  gint64 jour = CHAMP_ABSENT;

  if (iso != NULL)
    jour_parse_iso (iso, &jour);
  return jour;
}

/* The dossier of an employee in Oise, on Thursday 12 November 2026. */
FriseContenu *
demo_contenu_new (void)
{
  static const struct
  {
    const char *label, *court, *prevue_du, *prevue_au, *debut, *fin, *fait;
  } bandes[] = {
    { "Démarrage", NULL, "2026-09-08", "2026-09-08", "2026-09-08", "2026-09-08", NULL },
    { "Séances individuelles", "Séances", "2026-09-15", "2027-01-19", "2026-09-15", NULL,
      "4 tenues sur 8" },
    { "Mi-parcours", NULL, "2026-11-03", "2026-11-03", "2026-11-03", "2026-11-03", NULL },
    { "Réunion de synthèse", "Synthèse", "2027-02-02", "2027-02-02", NULL, NULL, NULL },
  };
  static const struct { const char *jour, *statut; } entretiens[] = {
    { "2026-09-08", "realise" },       { "2026-09-15", "realise" },  { "2026-09-29", "realise" },
    { "2026-10-06", "realise" },       { "2026-10-13", "absent_excuse" },
    { "2026-10-20", "realise" },       { "2026-11-03", "realise" },  { "2026-11-24", "confirme" },
    { "2026-12-08", "prevu" },         { "2027-01-05", "prevu" },    { "2027-01-19", "prevu" },
    { "2027-02-02", "prevu" },
  };
  static const struct { const char *jour, *etat, *label; } echeances[] = {
    { "2026-08-31", "tenue", "Convention" },   { "2026-11-03", "tenue", "Mi-parcours" },
    { "2026-11-30", "a_venir", "Action" },     { "2026-12-04", "a_venir", "Démarche" },
    { "2027-02-02", "a_venir", "Synthèse" },   { "2027-03-08", "a_venir", "Fin des 6 mois" },
  };
  FriseContenu *contenu = frise_contenu_new (jour_of ("2026-11-12"));

  for (guint i = 0; i < G_N_ELEMENTS (bandes); i++)
    {
      FriseBande bande = {
        .code = (char *) bandes[i].label, .numero = i + 1, .label = (char *) bandes[i].label,
        .label_court = (char *) bandes[i].court, .prevue_du = jour_of (bandes[i].prevue_du),
        .prevue_au = jour_of (bandes[i].prevue_au), .debut = jour_of (bandes[i].debut),
        .fin = jour_of (bandes[i].fin), .avancement = (char *) bandes[i].fait, .couleur = i,
      };

      frise_contenu_add_bande (contenu, &bande);
    }
  for (guint i = 0; i < G_N_ELEMENTS (entretiens); i++)
    {
      FriseEntretien entretien = { (char *) entretiens[i].jour,
                                   instant_from_local (jour_of (entretiens[i].jour), 570),
                                   (char *) entretiens[i].statut, (char *) "Séance", i == 7 };

      frise_contenu_add_entretien (contenu, &entretien);
    }
  for (guint i = 0; i < G_N_ELEMENTS (echeances); i++)
    {
      FriseEcheance echeance = { (char *) echeances[i].label, jour_of (echeances[i].jour),
                                 (char *) echeances[i].etat, (char *) echeances[i].label };

      frise_contenu_add_echeance (contenu, &echeance);
    }

  return contenu;
}

static GtkWidget *
create_card (void)
{
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  const HeuresContenu heures = { 630, 570, 1200, "20 h au devis", 150, CHAMP_ABSENT, FALSE,
                                 45, CHAMP_ABSENT, FALSE };
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *frise = frise_view_new ();
  GtkWidget *barre = heures_bar_new ();

  frise_view_set_contenu (JALONS_FRISE_VIEW (frise), contenu);
  heures_bar_set_contenu (JALONS_HEURES_BAR (barre), &heures);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (barre, "ruled-top");
  gtk_box_append (GTK_BOX (card), frise);
  gtk_box_append (GTK_BOX (card), barre);

  return card;
}

static GtkWidget *
create_label (const char *texte,
              const char *classe)
{
  GtkWidget *label = gtk_label_new (texte);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);
  return label;
}

static GtkWidget *
create_row (const char *nom,
            const char *prenom,
            int         rang,
            const char *detail,
            const char *etat,
            const char *echeance)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *haut = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *bas = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *label = create_label (nom, "surname");
  GtkWidget *pill = statut_pill_new ();
  GtkWidget *square = phase_square_new ();

  statut_pill_set_echeance (JALONS_STATUT_PILL (pill), etat, echeance);
  phase_square_set_rang (JALONS_PHASE_SQUARE (square), rang);
  gtk_box_append (GTK_BOX (haut), label);
  label = create_label (prenom, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (haut), label);
  gtk_box_append (GTK_BOX (haut), pill);
  gtk_box_append (GTK_BOX (bas), square);
  gtk_box_append (GTK_BOX (bas), create_label (detail, "secondary"));
  gtk_box_append (GTK_BOX (row), haut);
  gtk_box_append (GTK_BOX (row), bas);
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);

  return row;
}

static GtkWidget *
create_case_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "case-list");
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_row ("Delattre-Vasseur", "Marion", 1,
                                   "Séances · aucun entretien prévu", "depassee", "Retard 3 j"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_row ("Marécaux", "Jean-Noël", 3,
                                   "Réunion de synthèse · ven. 13 nov., 14 h", "proche",
                                   "Demain"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_row ("Wattrelin", "Clémence", 1, "Séances · mar. 24 nov., 9 h 30",
                                   "a_venir", "30 nov."));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       create_row ("Carlier", "Mathilde", PHASE_SQUARE_AUCUNE,
                                   "Demande · accord de l’agente attendu", "a_venir", "4 déc."));
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  gtk_widget_set_size_request (list, 306, -1);
  gtk_widget_set_vexpand (list, TRUE);

  return list;
}

GtkWidget *
demo_dossier_new (void)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *titre = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pill = statut_pill_new ();

  statut_pill_set (JALONS_STATUT_PILL (pill), PILL_ENCOURS, "horloge-symbolic", "En cours");
  gtk_box_append (GTK_BOX (titre), create_label ("Wattrelin Clémence", "page-title"));
  gtk_box_append (GTK_BOX (titre), pill);
  gtk_box_append (GTK_BOX (page), titre);
  gtk_box_append (GTK_BOX (page), create_card ());
  gtk_widget_add_css_class (page, "page-margins");
  gtk_widget_set_hexpand (page, TRUE);
  gtk_widget_add_css_class (pane, "case-pane");
  gtk_box_append (GTK_BOX (pane), create_case_list ());
  gtk_box_append (GTK_BOX (boite), pane);
  gtk_box_append (GTK_BOX (boite), page);

  return boite;
}
