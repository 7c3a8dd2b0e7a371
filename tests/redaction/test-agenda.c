/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-modele.h"
#include "agenda/agenda-mois.h"
#include "agenda/agenda-page.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "support.h"
#include "widgets/mois-grid.h"

#include <adwaita.h>

typedef struct
{
  Banc banc;
  AgendaPage *page;
} Essai;

static gint64
jour_of (const char *iso)
{
  gint64 jour = CHAMP_ABSENT;

  g_assert_true (jour_parse_iso (iso, &jour));
  return jour;
}

static void
wait_until_loaded (Banc *banc)
{
  while (!repository_is_loaded (banc->repository, NIVEAU_STRUCTURE))
    g_main_context_iteration (NULL, TRUE);
  banc_spin (50);
}

static void
open_agenda (Essai *essai)
{
  banc_init (&essai->banc);
  essai->page = JALONS_AGENDA_PAGE (agenda_page_new (essai->banc.repository));
  banc_show (&essai->banc, GTK_WIDGET (essai->page), 1440, 850);
  wait_until_loaded (&essai->banc);
  agenda_page_set_miens (essai->page, FALSE);
}

static void
close_agenda (Essai *essai)
{
  g_object_add_weak_pointer (G_OBJECT (essai->page), (gpointer *) &essai->page);
  gtk_window_destroy (GTK_WINDOW (essai->banc.window));
  essai->banc.window = NULL;
  banc_spin (20);
  g_assert_null (essai->page);
  banc_clear (&essai->banc);
}

/* What the base says of a month, counted another way. */
static guint
count_month (Essai *essai,
             gint64 mois)
{
  g_autoptr (GPtrArray) tous = repository_list (essai->banc.repository, TYPE_ENTRETIEN, NULL);
  const Plage instants = plage_to_instants (plage_of_month (mois));
  guint n = 0;

  for (guint i = 0; i < tous->len; i++)
    n += plage_contains (instants, ((Entretien *) tous->pdata[i])->debut) ? 1 : 0;

  return n;
}

static void
test_month (void)
{
  Essai essai;
  g_autofree char *resume = NULL;
  guint n, miens;

  open_agenda (&essai);
  n = count_month (&essai, jour_of (BANC_JOUR));
  g_assert_cmpint (agenda_page_get_mois (essai.page), ==, jour_of ("2026-11-01"));
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==, n);
  resume = g_strdup_printf ("%u meetings · 2 public holidays", n);
  g_assert_cmpstr (agenda_page_get_resume (essai.page), ==, resume);

  agenda_page_set_miens (essai.page, TRUE);
  miens = agenda_page_count_entretiens (essai.page);
  g_assert_cmpuint (miens, >, 0);
  g_assert_cmpuint (miens, <, n);
  close_agenda (&essai);
}

static void
test_navigation (void)
{
  Essai essai;
  GtkWidget *page;

  open_agenda (&essai);
  page = GTK_WIDGET (essai.page);
  gtk_widget_activate_action (page, "agenda.precedent", NULL);
  g_assert_cmpint (agenda_page_get_mois (essai.page), ==, jour_of ("2026-10-01"));
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==,
                    count_month (&essai, jour_of ("2026-10-01")));
  gtk_widget_activate_action (page, "agenda.suivant", NULL);
  gtk_widget_activate_action (page, "agenda.suivant", NULL);
  g_assert_cmpint (agenda_page_get_mois (essai.page), ==, jour_of ("2026-12-01"));
  gtk_widget_activate_action (page, "agenda.aujourdhui", NULL);
  g_assert_cmpint (agenda_page_get_mois (essai.page), ==, jour_of ("2026-11-01"));
  g_assert_cmpint (mois_grid_get_focus_jour (
                     JALONS_MOIS_GRID (banc_find_widget (page, JALONS_TYPE_MOIS_GRID, 0))), ==,
                   jour_of (BANC_JOUR));

  /* Ten years later nobody has planned anything: it is said. */
  agenda_page_show_jour (essai.page, jour_of ("2036-06-15"));
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==, 0);
  g_assert_cmpstr (agenda_page_get_resume (essai.page), ==, "No meeting · 1 public holiday");
  close_agenda (&essai);
}

static void
test_activation (void)
{
  Essai essai;
  GtkWidget *grid;
  g_autofree char *plan = g_strdup_printf ("plan-entretien:|%" G_GINT64_FORMAT "|",
                                           jour_of ("2026-11-20"));

  open_agenda (&essai);
  grid = banc_find_widget (GTK_WIDGET (essai.page), JALONS_TYPE_MOIS_GRID, 0);
  g_signal_emit_by_name (grid, "entretien-activated", "un-uuid");
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "open-entretien:un-uuid");
  g_signal_emit_by_name (grid, "jour-activated", jour_of ("2026-11-20"));
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, plan);
  agenda_page_show_jour (essai.page, jour_of ("2026-11-20"));
  g_ptr_array_set_size (essai.banc.dits, 0);
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "agenda.nouveau", NULL);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, plan);
  close_agenda (&essai);
}

/* What is planned elsewhere is in the month at once. */
static void
test_follows (void)
{
  Essai essai;
  g_autofree char *dossier = NULL;
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  PlanEntretien plan = { .debut = 0, .duree_minutes = 60, .genre = "individuel",
                         .mode = "presentiel", .statut = "prevu" };
  guint avant;

  open_agenda (&essai);
  avant = agenda_page_count_entretiens (essai.page);
  dossier = banc_find_agent (&essai.banc, "Delobelle");
  plan.debut = plage_to_instants ((Plage) { jour_of ("2026-11-25"), jour_of ("2026-11-26") }).debut
               + 9 * 3600;
  uuid = entretiens_plan (essai.banc.repository, dossier, &plan, &error);
  g_assert_no_error (error);
  /* A refresh waits for an idle moment: a slow machine has it later. */
  for (guint i = 0; i < 100 && agenda_page_count_entretiens (essai.page) == avant; i++)
    banc_spin (50);
  g_assert_cmpuint (agenda_page_count_entretiens (essai.page), ==, avant + 1);
  close_agenda (&essai);
}

static void
test_echeances (void)
{
  Essai essai;
  const gint64 jour = jour_of (BANC_JOUR);
  const Plage mois = plage_of_month (jour);
  g_autoptr (GArray) echeances = NULL;
  g_autoptr (GPtrArray) apercus = NULL;
  guint attendues = 0;

  open_agenda (&essai);
  echeances = agenda_mois_list_echeances (essai.banc.repository, mois, NULL, jour);
  apercus = repository_list (essai.banc.repository, TYPE_APERCU, NULL);
  for (guint i = 0; i < apercus->len; i++)
    {
      const Apercu *apercu = apercus->pdata[i];

      attendues += apercu->echeance_le != CHAMP_ABSENT && plage_contains (mois, apercu->echeance_le)
                   ? 1 : 0;
    }
  g_assert_cmpuint (attendues, >, 0);
  g_assert_cmpuint (echeances->len, ==, attendues);
  for (guint i = 0; i < echeances->len; i++)
    {
      const MoisEcheance *echeance = &g_array_index (echeances, MoisEcheance, i);

      g_assert_true (plage_contains (mois, echeance->jour));
      g_assert_cmpstr (echeance->etat, ==, echeance->jour < jour ? "depassee"
                                           : echeance->jour <= jour + 7 ? "proche" : "a_venir");
    }
  close_agenda (&essai);
}

static void
test_feries (void)
{
  const Plage novembre = plage_of_month (jour_of ("2026-11-01"));
  g_autoptr (GArray) feries = agenda_mois_list_feries (novembre, FERIES_FRANCE);

  g_assert_cmpuint (feries->len, ==, 2);
  g_assert_cmpint (g_array_index (feries, MoisFerie, 1).jour, ==, jour_of ("2026-11-11"));
  g_assert_cmpuint (agenda_mois_count_feries (jour_of ("2026-05-20"), FERIES_FRANCE), ==, 4);
  g_assert_cmpuint (agenda_mois_count_feries (jour_of ("2026-04-20"), FERIES_FRANCE), ==, 1);
  g_assert_cmpuint (agenda_mois_count_feries (jour_of ("2026-04-20"), FERIES_ALSACE_MOSELLE), ==, 2);
  g_assert_cmpuint (agenda_mois_count_feries (jour_of ("2026-09-20"), FERIES_ALSACE_MOSELLE), ==, 0);
  g_assert_cmpuint (agenda_genre_get_couleur ("individuel"), !=,
                    agenda_genre_get_couleur ("suivi"));
}

static void
load_month (AgendaModele *modele,
            guint         maximum)
{
  const Plage mois = plage_of_month (jour_of (BANC_JOUR));
  g_autoptr (GError) error = NULL;

  agenda_modele_set_maximum (modele, maximum);
  g_assert_true (agenda_modele_load (modele, mois, mois, NULL, &error));
  g_assert_no_error (error);
}

static const char *
get_conflit (AgendaItem *item)
{
  return agenda_item_get_donnees (item)->conflit;
}

/* Somebody is away while an entretien of his is planned. */
static void
add_absence (Essai      *essai,
             GListModel *items)
{
  g_autofree char *absence = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items) && absence == NULL; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (items, i);
      const AgendaDonnees *donnees = agenda_item_get_donnees (item);

      if (agenda_item_is_deplacable (item) && !donnees->indisponible && donnees->conseiller != NULL)
        absence = indisponibilites_add (essai->banc.repository, donnees->conseiller,
                                        (Plage) { donnees->debut, agenda_item_get_fin (item) }, "Congé",
                                        NULL);
    }
  g_assert_nonnull (absence);
}

/* Those that begin together come by name, however they were made and whichever was asked for first. */
static void
assert_same_order (GListModel *attendus,
                   GListModel *items)
{
  guint ensemble = 0;

  for (guint i = 0; i < g_list_model_get_n_items (attendus); i++)
    {
      g_autoptr (AgendaItem) attendu = g_list_model_get_item (attendus, i);
      g_autoptr (AgendaItem) item = g_list_model_get_item (items, i);
      g_autoptr (AgendaItem) avant = i > 0 ? g_list_model_get_item (items, i - 1) : NULL;

      g_assert_cmpstr (agenda_item_get_donnees (item)->uuid, ==,
                       agenda_item_get_donnees (attendu)->uuid);
      g_assert_true (avant == NULL || agenda_item_compare (avant, item) < 0);
      ensemble += avant != NULL
                  && agenda_item_get_donnees (avant)->debut == agenda_item_get_donnees (item)->debut;
    }
  g_assert_cmpuint (ensemble, >, 0);
}

/* Some people one sees at the same time, in no order. */
static void
plan_together (Essai *essai)
{
  static const char * const noms[] = { "Lieutaud-Sens", "Aubanel", "Delobelle", "Benhaddou" };

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      g_autofree char *dossier = banc_find_agent (&essai->banc, noms[i]);

      g_free (banc_plan (&essai->banc, dossier, instant_from_local (jour_of ("2026-11-22"), 600)));
    }
}

/* The items of everybody that are made one by one are those that are made together; their conflicts
 * follow, and what has none stays the item it was. */
static void
test_everybody (void)
{
  Essai essai;
  g_autoptr (AgendaModele) ensemble = NULL;
  g_autoptr (AgendaModele) un_par_un = NULL;
  GListModel *attendus, *items;
  guint conflits = 0, absences = 0;

  open_agenda (&essai);
  ensemble = agenda_modele_new (essai.banc.repository);
  un_par_un = agenda_modele_new (essai.banc.repository);
  plan_together (&essai);
  load_month (ensemble, G_MAXUINT);
  attendus = agenda_modele_get_periode (ensemble);
  add_absence (&essai, attendus);
  load_month (ensemble, G_MAXUINT);
  load_month (un_par_un, 0);
  items = agenda_modele_get_periode (un_par_un);
  g_assert_cmpuint (agenda_modele_count (un_par_un), ==, agenda_modele_count (ensemble));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, g_list_model_get_n_items (attendus));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (items, i);

      g_assert_null (get_conflit (item));
    }
  assert_same_order (attendus, items);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (items, i);
      g_autoptr (AgendaItem) attendu =
        agenda_modele_find (ensemble, agenda_item_get_donnees (item)->uuid);

      g_assert_nonnull (attendu);
      g_assert_cmpstr (get_conflit (item), ==, get_conflit (attendu));
      g_assert_true (agenda_item_equals (attendu, agenda_item_get_donnees (item)));
      conflits += get_conflit (item) != NULL;
      absences += get_conflit (item) != NULL && agenda_item_get_donnees (item)->indisponible;
    }
  g_assert_cmpuint (conflits, >, absences);
  g_assert_cmpuint (absences, >, 0);
  g_clear_object (&un_par_un);
  g_clear_object (&ensemble);
  close_agenda (&essai);
}

static void
type_key (const char *touche)
{
  g_autoptr (GSubprocess) xdotool =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "xdotool", "key", touche, NULL);

  g_assert_nonnull (xdotool);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
}

/* The letters of the agenda, from a button and from a text beside it; nothing where it is not seen. */
static void
test_letters (void)
{
  Essai essai;
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bouton = gtk_button_new_with_label ("Agenda"), *texte = gtk_entry_new ();

  banc_init (&essai.banc);
  essai.page = JALONS_AGENDA_PAGE (agenda_page_new (essai.banc.repository));
  gtk_box_append (GTK_BOX (boite), bouton);
  gtk_box_append (GTK_BOX (boite), texte);
  gtk_box_append (GTK_BOX (boite), GTK_WIDGET (essai.page));
  banc_show (&essai.banc, boite, 1440, 850);
  wait_until_loaded (&essai.banc);
  gtk_widget_grab_focus (bouton);
  type_key ("s");
  while (agenda_page_get_vue (essai.page) != AGENDA_VUE_SEMAINE)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (texte);
  type_key ("l");
  while (*gtk_editable_get_text (GTK_EDITABLE (texte)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (agenda_page_get_vue (essai.page), ==, AGENDA_VUE_SEMAINE);
  gtk_widget_grab_focus (bouton);
  gtk_widget_set_visible (GTK_WIDGET (essai.page), FALSE);
  type_key ("j");
  type_key ("Tab");
  while (!gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (essai.banc.window)), texte))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (agenda_page_get_vue (essai.page), ==, AGENDA_VUE_SEMAINE);
  close_agenda (&essai);
}

/* A base that is still loading shows how far it is, never an empty month. */
static void
test_loading (void)
{
  Banc banc;
  GtkWidget *page, *pile;

  banc_init (&banc);
  g_assert_false (repository_is_loaded (banc.repository, NIVEAU_STRUCTURE));
  page = agenda_page_new (banc.repository);
  banc.window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (banc.window), page);
  gtk_window_present (GTK_WINDOW (banc.window));
  pile = GTK_WIDGET (gtk_widget_get_template_child (page, TYPE_AGENDA_PAGE, "pile"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "chargement");
  wait_until_loaded (&banc);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "mois");
  banc_clear (&banc);
}

static guint changes = 0;

static void
changed_cb (GListModel *items,
            guint       position,
            guint       partis,
            guint       venus)
{
  changes += partis + venus;
}

/* One of them is found before any other was asked for; read again, none of them has changed. */
static void
test_together (void)
{
  Essai essai;
  g_autoptr (AgendaModele) modele = NULL;
  g_autofree char *dossier = NULL;
  g_autoptr (AgendaItem) trouve = NULL;
  GListModel *items;
  guint rang;

  open_agenda (&essai);
  plan_together (&essai);
  dossier = banc_find_agent (&essai.banc, "Bressac");
  modele = agenda_modele_new (essai.banc.repository);
  load_month (modele, 0);
  rang = agenda_modele_find_rang (modele, jour_of ("2026-11-22"));
  items = agenda_modele_get_periode (modele);
  {
    g_autoptr (AgendaItem) premier = g_list_model_get_item (items, rang);
    g_autoptr (AgendaItem) dernier = g_list_model_get_item (items, rang + 3);

    g_assert_cmpstr (agenda_item_get_donnees (premier)->nom, ==, "Aubanel");
    g_assert_cmpstr (agenda_item_get_donnees (dernier)->nom, ==, "Lieutaud-Sens");
    load_month (modele, 0);
    trouve = agenda_modele_find (modele, agenda_item_get_donnees (dernier)->uuid);
    g_assert_true (trouve == dernier);
  }
  g_signal_connect (items, "items-changed", G_CALLBACK (changed_cb), NULL);
  load_month (modele, 0);
  g_assert_cmpuint (changes, ==, 0);
  g_free (banc_plan (&essai.banc, dossier, instant_from_local (jour_of ("2026-11-22"), 600)));
  load_month (modele, 0);
  g_assert_cmpuint (changes, >, 0);
  g_clear_object (&trouve);
  trouve = g_list_model_get_item (items, rang + 2);
  g_assert_cmpstr (agenda_item_get_donnees (trouve)->nom, ==, "Bressac");
  g_clear_object (&modele);
  close_agenda (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/agenda/month", test_month);
  g_test_add_func ("/agenda/navigation", test_navigation);
  g_test_add_func ("/agenda/activation", test_activation);
  g_test_add_func ("/agenda/follows", test_follows);
  g_test_add_func ("/agenda/echeances", test_echeances);
  g_test_add_func ("/agenda/feries", test_feries);
  g_test_add_func ("/agenda/everybody", test_everybody);
  g_test_add_func ("/agenda/together", test_together);
  g_test_add_func ("/agenda/letters", test_letters);
  g_test_add_func ("/agenda/loading", test_loading);

  return g_test_run ();
}
