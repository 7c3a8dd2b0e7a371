/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "base/recherche.h"
#include "dossiers/resultat-row.h"
#include "dossiers/resultats-pane.h"
#include "model/tables.h"
#include "operations/entretiens.h"

#include <string.h>

/* What else than dossiers answers to the words of the search. */

typedef struct
{
  EssaiListe *essai;
  const char *titre;
} Attente;

static GtkWidget *
get_pane (EssaiListe *essai)
{
  return ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "resultats");
}

static GtkListBox *
get_rows (EssaiListe *essai)
{
  return GTK_LIST_BOX (ESSAI_CHILD (get_pane (essai), JALONS_TYPE_RESULTATS_PANE, "liste"));
}

static gboolean
is_titled (gpointer data)
{
  const Attente *attente = data;

  return gtk_widget_get_visible (get_pane (attente->essai)) &&
         essai_has_text (get_pane (attente->essai), attente->titre);
}

static void
ask (EssaiListe *essai,
     const char *mots,
     const char *titre)
{
  Attente attente = { essai, titre };

  essai_liste_type (essai, mots);
  g_assert_true (essai_wait_for (is_titled, &attente));
}

static GtkWidget *
find_row (EssaiListe *essai,
          const char *texte)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_rows (essai), i)) != NULL; i++)
    if (essai_has_text (GTK_WIDGET (row), texte))
      return GTK_WIDGET (row);

  return NULL;
}

static guint
count_rows (EssaiListe     *essai,
            ResultatGroupe  groupe)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_rows (essai), i)) != NULL; i++)
    n += resultat_row_get_groupe (GTK_WIDGET (row)) == groupe;

  return n;
}

static void
test_people (EssaiListe    *essai,
             gconstpointer  data)
{
  ask (essai, "ferreol", "Employees · 1");
  g_assert_nonnull (find_row (essai, "Ferréol-Bonnet"));
  g_assert_cmpuint (count_rows (essai, RESULTAT_AGENTS), ==, 1);
  g_assert_cmpuint (count_rows (essai, RESULTAT_COLLECTIVITES), ==, 0);

  /* One letter is no question, and no words are none. */
  essai_liste_type (essai, "f");
  g_assert_false (gtk_widget_get_visible (get_pane (essai)));
  essai_liste_type (essai, "");
  g_assert_false (gtk_widget_get_visible (get_pane (essai)));
}

static void
test_employers (EssaiListe    *essai,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) toutes = repository_list (essai->repository, TYPE_COLLECTIVITE, NULL);
  g_autofree char *titre = NULL;
  guint n = 0;

  for (guint i = 0; i < toutes->len; i++)
    {
      g_autofree char *cle = recherche_key (JALONS_COLLECTIVITE (toutes->pdata[i])->nom);

      n += !fiche_get_discret (toutes->pdata[i]) &&
           (g_str_has_prefix (cle, "commune") || strstr (cle, " commune") != NULL);
    }
  g_assert_cmpuint (n, >, 5);
  titre = g_strdup_printf ("Employers · %u", n);
  ask (essai, "COMMUNE", titre);
  /* Five of them, and a way to the others. */
  g_assert_cmpuint (count_rows (essai, RESULTAT_COLLECTIVITES), ==, 6);
  g_assert_nonnull (find_row (essai, "more in the directory"));
}

/* A discreet dossier does not tell who it is about, not even by its agent's name in the directory. */
static void
test_discreet (EssaiListe    *essai,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) agents = repository_list (essai->repository, TYPE_AGENT, NULL);
  guint n = 0;

  for (guint i = 0; i < agents->len; i++)
    {
      if (!fiche_get_discret (agents->pdata[i]))
        continue;
      essai_liste_type (essai, JALONS_AGENT (agents->pdata[i])->nom);
      essai_wait (400);
      g_assert_cmpuint (count_rows (essai, RESULTAT_AGENTS), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_texts (EssaiListe    *essai,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) entretiens = repository_list (essai->repository, TYPE_ENTRETIEN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (entretiens_write_notes (essai->repository, fiche_get_uuid (entretiens->pdata[0]),
                                         "Voudrait <reprendre> l’Épicerie du bourg.", &error));
  g_assert_no_error (error);
  ask (essai, "epicerie", "In the texts · 1");
  g_assert_nonnull (find_row (essai, "Voudrait <reprendre> l’Épicerie du bourg"));
  g_assert_cmpuint (count_rows (essai, RESULTAT_TEXTES), ==, 1);
  g_assert_true (gtk_widget_get_focusable (find_row (essai, "Voudrait")));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (find_row (essai, "Voudrait")),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static GtkWidget *
get_focus (EssaiListe *essai)
{
  return gtk_root_get_focus (GTK_ROOT (essai->window));
}

/* Down from the words to the dossiers, past the last of them to what else answers, through the groups,
 * and up again. */
/* Many texts come a few at a time, so that a letter that is typed does not wait for them all. */
static void
test_many_texts (EssaiListe    *essai,
                 gconstpointer  data)
{
  const guint attendus = 50;
  guint avant = 0;

  essai_liste_type (essai, "une");
  while (avant < attendus)
    {
      guint n;

      g_main_context_iteration (NULL, TRUE);
      n = count_rows (essai, RESULTAT_TEXTES);
      g_assert_cmpuint (n, <=, avant + 8);
      avant = n;
    }
  g_assert_cmpuint (avant, ==, attendus);
  g_assert_true (essai_has_text (get_pane (essai), "In the texts · 50"));

  /* What is typed meanwhile ends it. */
  essai_liste_type (essai, "");
  g_assert_cmpuint (count_rows (essai, RESULTAT_TEXTES), ==, 0);
  g_assert_false (gtk_widget_get_visible (get_pane (essai)));
}

static void
test_keyboard (EssaiListe    *essai,
               gconstpointer  data)
{
  DossiersVue *vue = essai_liste_get_vue (essai);
  gboolean partie = FALSE;
  GtkListBoxRow *premiere;

  ask (essai, "ferreol", "Employees · 1");
  premiere = gtk_list_box_get_row_at_index (get_rows (essai), 0);
  g_signal_emit_by_name (vue, "past-end", &partie);
  g_assert_true (partie);
  g_assert_true (get_focus (essai) == GTK_WIDGET (premiere));
  gtk_widget_keynav_failed (GTK_WIDGET (get_rows (essai)), GTK_DIR_UP);
  g_assert_true (gtk_widget_is_ancestor (get_focus (essai), GTK_WIDGET (vue)) ||
                 get_focus (essai) == GTK_WIDGET (vue));

  /* Nothing answers: the keyboard stays. */
  essai_liste_type (essai, "");
  gtk_widget_grab_focus (GTK_WIDGET (vue));
  g_signal_emit_by_name (vue, "past-end", &partie);
  g_assert_false (partie);
}

typedef struct
{
  GtkWidget *pane;
  gboolean dit; /* that the directories are loading */
} Chargement;

static GtkWidget *
get_notice (Chargement *chargement)
{
  return ESSAI_CHILD (chargement->pane, JALONS_TYPE_RESULTATS_PANE, "attend");
}

static void
notice_cb (Chargement *chargement)
{
  if (gtk_widget_get_visible (get_notice (chargement)))
    chargement->dit = gtk_widget_get_visible (chargement->pane);
}

static gboolean
is_complete (gpointer data)
{
  return essai_has_text (((Chargement *) data)->pane, "Employees · 1");
}

static gboolean
is_told (gpointer data)
{
  return ((Chargement *) data)->dit;
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (((Chargement *) data)->pane);
}

/* While the directories are not there, it is said; then the answer takes the place of it. */
static void
test_loading (void)
{
  g_autoptr (Repository) repository = essai_open_demo ();
  Chargement chargement = { g_object_new (JALONS_TYPE_RESULTATS_PANE, NULL), FALSE };
  ResultatsPane *pane = JALONS_RESULTATS_PANE (chargement.pane);
  GtkWidget *window;

  g_assert_false (repository_is_loaded (repository, NIVEAU_STRUCTURE));
  resultats_pane_set_repository (pane, repository);
  essai_show (chargement.pane, &window);
  g_signal_connect_swapped (get_notice (&chargement), "notify::visible", G_CALLBACK (notice_cb),
                            &chargement);
  g_signal_connect_swapped (pane, "notify::visible", G_CALLBACK (notice_cb), &chargement);
  resultats_pane_ask (pane, "ferreol");
  g_assert_true (essai_wait_for (is_told, &chargement));
  gtk_test_accessible_assert_role (get_notice (&chargement), GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_true (essai_wait_for (is_complete, &chargement));
  g_assert_false (gtk_widget_get_visible (get_notice (&chargement)));

  /* Once they are there, nothing is said any more. */
  chargement.dit = FALSE;
  resultats_pane_ask (pane, "personne ne porte ce nom");
  g_assert_true (essai_wait_for (is_hidden, &chargement));
  g_assert_false (chargement.dit);

  essai_close (window);
  repository_close (repository);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
#define AJOUTER(chemin, essai) \
  g_test_add (chemin, EssaiListe, NULL, essai_liste_set_up, essai, essai_liste_tear_down)
  AJOUTER ("/recherche/people", test_people);
  AJOUTER ("/recherche/employers", test_employers);
  AJOUTER ("/recherche/discreet", test_discreet);
  AJOUTER ("/recherche/texts", test_texts);
  AJOUTER ("/recherche/many-texts", test_many_texts);
  AJOUTER ("/recherche/keyboard", test_keyboard);
#undef AJOUTER
  g_test_add_func ("/recherche/loading", test_loading);

  return essai_run ();
}
