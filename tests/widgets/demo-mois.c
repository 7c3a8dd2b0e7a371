/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/mois-grid.h"

typedef struct
{
  gint mois, jour, minute, duree;
  const char *nom, *prenom, *mode, *statut;
  guint couleur;
} Demo;

/* November 2026 of a conseillère, as the intended screen draws it. */
static const Demo demos[] = {
  { 10, 27, 570, 120, "Ponchel", "Thierry", "presentiel", "realise", 1 },
  { 10, 29, 840, 60, "Carlier", "Mathilde", "telephone", "realise", 4 },
  { 11, 2, 540, 120, "Cappelaere", "Luc", "presentiel", "realise", 1 },
  { 11, 2, 840, 120, "Lefort-Masson", "Iris", "visio", "realise", 1 },
  { 11, 3, 570, 120, "Marécaux", "Jean-Noël", "presentiel", "realise", 1 },
  { 11, 3, 840, 60, "Wattrelin", "Clémence", "presentiel", "realise", 2 },
  { 11, 5, 540, 120, "Ducrocq-Lemaire", "Élise", "presentiel", "realise", 1 },
  { 11, 5, 840, 120, "Cappelaere", "Luc", "visio", "absent", 1 },
  { 11, 6, 600, 120, "Ponchel", "Thierry", "presentiel", "realise", 1 },
  { 11, 9, 540, 120, "Ducrocq-Lemaire", "Élise", "presentiel", "realise", 1 },
  { 11, 9, 840, 120, "Cappelaere", "Luc", "visio", "realise", 1 },
  { 11, 10, 570, 120, "Vanderplancke", "Odile", "presentiel", "realise", 1 },
  { 11, 10, 840, 60, "Delattre-Vasseur", "Marion", "presentiel", "reporte", 2 },
  { 11, 10, 960, 60, "Carlier", "Mathilde", "telephone", "realise", 4 },
  { 11, 12, 540, 120, "N’Guessan", "Awa", "presentiel", "realise", 1 },
  { 11, 12, 870, 120, "Hautecœur", "Sylvaine", "presentiel", "confirme", 1 },
  { 11, 12, 960, 60, "Quennesson", "Bruno", "telephone", "prevu", 4 },
  { 11, 13, 570, 120, "Lefort-Masson", "Iris", "visio", "prevu", 1 },
  { 11, 13, 840, 90, "Marécaux", "Jean-Noël", "presentiel", "confirme", 3 },
  { 11, 16, 600, 90, "Ben Othmane", "Karim", "presentiel", "confirme", 0 },
  { 11, 17, 540, 120, "Hautecœur", "Sylvaine", "visio", "prevu", 1 },
  { 11, 17, 840, 120, "Cappelaere", "Luc", "visio", "prevu", 1 },
  { 11, 19, 540, 60, "Ducrocq-Lemaire", "Élise", "presentiel", "confirme", 1 },
  { 11, 19, 660, 60, "Carlier", "Mathilde", "presentiel", "prevu", 4 },
  { 11, 19, 840, 60, "Vanderplancke", "Odile", "presentiel", "prevu", 1 },
  { 11, 19, 900, 60, "Ponchel", "Thierry", "visio", "prevu", 1 },
  { 11, 19, 960, 60, "N’Guessan", "Awa", "presentiel", "annule", 1 },
  { 11, 20, 660, 60, "Ponchel", "Thierry", "presentiel", "confirme", 2 },
  { 11, 21, 600, 60, "Roussel-Thiéry", "Gaëtan", "visio", "prevu", 4 },
  { 11, 24, 570, 120, "Wattrelin", "Clémence", "presentiel", "confirme", 1 },
  { 11, 24, 840, 120, "Lefort-Masson", "Iris", "visio", "prevu", 1 },
  { 11, 30, 840, 120, "Cappelaere", "Luc", "visio", "prevu", 1 },
  { 12, 1, 540, 120, "Ducrocq-Lemaire", "Élise", "presentiel", "prevu", 1 },
};

static GListModel *
create_model (void)
{
  GListStore *store = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (demos); i++)
    {
      const Demo *demo = &demos[i];
      const gint64 jour = jour_from_ymd (2026, demo->mois, demo->jour);
      const AgendaDonnees donnees = {
        .uuid = (char *) demo->nom, .debut = instant_from_local (jour, demo->minute),
        .duree_minutes = demo->duree, .nom = (char *) demo->nom, .prenom = (char *) demo->prenom,
        .genre = (char *) "individuel", .genre_libelle = (char *) "individuel",
        .mode = (char *) demo->mode, .statut = (char *) demo->statut, .couleur = demo->couleur,
      };
      g_autoptr (AgendaItem) item = agenda_item_new (&donnees);

      g_list_store_append (store, item);
    }

  return G_LIST_MODEL (store);
}

GtkWidget *
demo_mois_new (void)
{
  GtkWidget *grid = mois_grid_new ();
  g_autoptr (GListModel) model = create_model ();
  const MoisFerie feries[] = { { jour_from_ymd (2026, 11, 1), (char *) "Toussaint" },
                               { jour_from_ymd (2026, 11, 11), (char *) "Armistice 1918" } };
  const MoisEcheance echeances[] = {
    { jour_from_ymd (2026, 11, 9), (char *) "depassee", (char *) "Mi-parcours · Delattre-V." },
    { jour_from_ymd (2026, 11, 16), (char *) "proche", (char *) "Démarche · Hautecœur" },
    { jour_from_ymd (2026, 11, 20), (char *) "a_venir", (char *) "Mi-parcours · Ponchel" },
    { jour_from_ymd (2026, 11, 26), (char *) "a_venir", (char *) "Mi-parcours · Ducrocq-L." },
    { jour_from_ymd (2026, 11, 30), (char *) "a_venir", (char *) "Action · Wattrelin" },
    { jour_from_ymd (2026, 11, 30), (char *) "a_venir", (char *) "Démarche · Carlier" },
  };

  mois_grid_set_mois (JALONS_MOIS_GRID (grid), jour_from_ymd (2026, 11, 12));
  mois_grid_set_aujourdhui (JALONS_MOIS_GRID (grid), jour_from_ymd (2026, 11, 12));
  mois_grid_set_feries (JALONS_MOIS_GRID (grid), feries, G_N_ELEMENTS (feries));
  mois_grid_set_echeances (JALONS_MOIS_GRID (grid), echeances, G_N_ELEMENTS (echeances));
  mois_grid_set_model (JALONS_MOIS_GRID (grid), model);

  return grid;
}
