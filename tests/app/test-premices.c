/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/dossiers-place.h"
#include "dossiers/dossiers-list.h"
#include "dossiers/dossiers-vue.h"
#include "dossiers/filtres-bar.h"
#include "store/premices-private.h"

/* The list of a base of which only the first rows were read when it was opened. */

#define CONNUS 3

typedef struct
{
  Repository *repository;
  GtkWidget *place;
  GtkWidget *window;
} Essai;

/* As the window is left and the base closed; of what is remembered the test keeps less, since the
 * demonstration is a small base. */
static char *
make_base (void)
{
  g_autoptr (Repository) repository = essai_open_demo ();
  GtkWidget *list = g_object_ref_sink (dossiers_list_new (repository));
  g_autoptr (GPtrArray) reglages = NULL;
  Fiche *memoire = NULL;
  g_auto (GStrv) nums = NULL;
  g_autofree char *moins = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Transaction) transaction = NULL;

  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (list));
  dossiers_list_save_filters (JALONS_DOSSIERS_LIST (list));
  reglages = repository_list_where (repository, TYPE_REGLAGE, "cle", APERCU_LISTE_PREMICES, NULL);
  g_assert_cmpuint (reglages->len, ==, 1);
  memoire = reglages->pdata[0];
  nums = g_strsplit (JALONS_REGLAGE (memoire)->valeur, " ", CONNUS + 1);
  g_assert_cmpuint (g_strv_length (nums), ==, CONNUS + 1);
  g_clear_pointer (&nums[CONNUS], g_free);
  moins = g_strjoinv (" ", nums);
  copie = fiche_copy (memoire);
  g_object_set (copie, "valeur", moins, NULL);
  transaction = repository_begin (repository, "essai", NULL);
  transaction_put (transaction, copie);
  g_assert_true (transaction_commit (transaction, NULL));
  g_object_unref (list);
  return g_strdup (repository_get_path (repository));
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  g_autofree char *path = make_base ();

  essai->repository = repository_open_by_parts (path, REPOSITORY_READ_WRITE, NULL, 1, NULL);
  g_assert_nonnull (essai->repository);
  g_assert_false (repository_is_loaded (essai->repository, NIVEAU_LISTE));
  essai->place = dossiers_place_new (essai->repository);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  if (essai->window != NULL)
    essai_close (essai->window);
  else
    g_assert_finalize_object (g_object_ref_sink (essai->place));
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

static DossiersList *
get_list (Essai *essai)
{
  return JALONS_DOSSIERS_LIST (essai_find (essai->place, JALONS_TYPE_DOSSIERS_LIST, 0));
}

static guint
count (Essai *essai)
{
  return g_list_model_get_n_items (G_LIST_MODEL (dossiers_list_get_liste (get_list (essai))));
}

static const char *
get_compte (Essai *essai)
{
  GtkWidget *bar = ESSAI_CHILD (get_list (essai), JALONS_TYPE_DOSSIERS_LIST, "filtres");

  return gtk_label_get_text (GTK_LABEL (ESSAI_CHILD (bar, JALONS_TYPE_FILTRES_BAR, "compte")));
}

static gboolean
is_counted (gpointer data)
{
  return repository_is_loaded (((Essai *) data)->repository, NIVEAU_LISTE) &&
         !g_str_has_suffix (get_compte (data), "…");
}

/* The first rows and what is open beside them stay; the numbers come with the rest. */
static void
test_list (Essai         *essai,
           gconstpointer  data)
{
  DossiersList *list = get_list (essai);
  g_autofree char *ouvert = g_strdup (dossiers_list_get_dossier (list));
  g_autofree char *attendu = NULL;
  g_autoptr (GPtrArray) apercus = NULL;

  g_assert_cmpuint (count (essai), ==, CONNUS);
  g_assert_true (g_str_has_suffix (get_compte (essai), "…"));
  g_assert_nonnull (ouvert);
  essai_show (essai->place, &essai->window);
  g_assert_true (essai_wait_for (is_counted, essai));
  apercus = repository_list (essai->repository, TYPE_APERCU, NULL);
  g_assert_cmpuint (apercus->len, >, CONNUS);
  g_assert_cmpuint (count (essai), ==, apercus->len);
  attendu = g_strdup_printf ("%u dossiers", apercus->len);
  g_assert_cmpstr (get_compte (essai), ==, attendu);
  g_assert_cmpstr (dossiers_list_get_dossier (list), ==, ouvert);
  g_assert_cmpuint (selection_dossier_get_position (dossiers_list_get_selection (list)), ==, 0);
}

/* A dossier that is not among them: open at once, and found in the list when it is there. */
static void
test_open (Essai         *essai,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (repository_get_path (essai->repository));
  g_autoptr (Repository) autre = repository_open (path, REPOSITORY_READ_ONLY, NULL, NULL);
  g_autoptr (ApercuListe) tous = apercu_liste_new (autre);
  g_auto (GStrv) dossiers = apercu_liste_list_dossiers (tous, 0, G_MAXUINT);
  SelectionDossier *selection = dossiers_list_get_selection (get_list (essai));
  const char *loin = NULL;

  for (guint i = 0; dossiers[i] != NULL; i++)
    if (!apercu_liste_find (dossiers_list_get_liste (get_list (essai)), dossiers[i], NULL))
      loin = dossiers[i];
  g_assert_nonnull (loin);

  essai_show (essai->place, &essai->window);
  dossiers_place_open_dossier (JALONS_DOSSIERS_PLACE (essai->place), loin, NULL);
  g_assert_cmpstr (selection_dossier_get_dossier (selection), ==, loin);
  g_assert_true (essai_wait_for (is_counted, essai));
  g_assert_cmpstr (selection_dossier_get_dossier (selection), ==, loin);
  g_assert_cmpuint (selection_dossier_get_position (selection), >=, CONNUS);
  g_assert_cmpuint (selection_dossier_get_position (selection), <, count (essai));
}

/* “All of them” is all of the base. */
static void
test_choose_all (Essai         *essai,
                 gconstpointer  data)
{
  SelectionDossier *selection = dossiers_list_get_selection (get_list (essai));
  g_autoptr (GPtrArray) apercus = NULL;

  selection_dossier_choose_all (selection);
  apercus = repository_list (essai->repository, TYPE_APERCU, NULL);
  g_assert_cmpuint (selection_dossier_count (selection), ==, apercus->len);
}

/* Words for which none of the first rows answers: nothing is said not to match before it is known. */
static void
test_words (Essai         *essai,
            gconstpointer  data)
{
  GtkWidget *recherche = ESSAI_CHILD (get_list (essai), JALONS_TYPE_DOSSIERS_LIST, "recherche");
  GtkWidget *pile = ESSAI_CHILD (get_list (essai), JALONS_TYPE_DOSSIERS_LIST, "pile");

  essai_show (essai->place, &essai->window);
  gtk_editable_set_text (GTK_EDITABLE (recherche), "zzzz");
  while (!is_counted (essai) || count (essai) > 0)
    {
      if (!repository_is_loaded (essai->repository, NIVEAU_LISTE))
        g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "liste");
      g_main_context_iteration (NULL, TRUE);
    }
  essai_iterate ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "vide");
}

#define AJOUTER(path, fonction) g_test_add (path, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);

  AJOUTER ("/premices/list", test_list);
  AJOUTER ("/premices/open", test_open);
  AJOUTER ("/premices/choose-all", test_choose_all);
  AJOUTER ("/premices/words", test_words);

  return essai_run ();
}
