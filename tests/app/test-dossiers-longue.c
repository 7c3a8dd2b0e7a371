/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "dossiers/dossier-row.h"
#include "dossiers/filtres-bar.h"
#include "store/apercu-liste-private.h"

/* A list whose filters a thread answers: what it shows, and what one does, between the two. */

static ApercuListe *
get_liste (EssaiListe *essai)
{
  return JALONS_APERCU_LISTE (essai_liste_get_model (essai));
}

static guint
count (EssaiListe *essai)
{
  return g_list_model_get_n_items (essai_liste_get_model (essai));
}

static GtkWidget *
get_recherche (EssaiListe *essai)
{
  return ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "recherche");
}

static const char *
get_page (EssaiListe *essai)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "pile")));
}

/* The page is the last thing that an answer changes. */
typedef struct
{
  EssaiListe *essai;
  const char *page;
} Attente;

static gboolean
shows_page (gpointer data)
{
  const Attente *attente = data;

  return apercu_liste_is_answered (get_liste (attente->essai)) &&
         g_str_equal (get_page (attente->essai), attente->page);
}

static void
wait_page (EssaiListe *essai,
           const char *page)
{
  Attente attente = { essai, page };

  g_assert_true (essai_wait_for (shows_page, &attente));
}

/* At once, as the entry says it a moment after a key. */
static void
type (EssaiListe *essai,
      const char *texte)
{
  gtk_editable_set_text (GTK_EDITABLE (get_recherche (essai)), texte);
  g_signal_emit_by_name (get_recherche (essai), "search-changed");
  g_assert_false (apercu_liste_is_answered (get_liste (essai)));
}

static void
set_up (EssaiListe    *essai,
        gconstpointer  data)
{
  essai_liste_set_up (essai, data);
  essai_liste_show_all (essai);
  apercu_liste_set_longue (get_liste (essai), 0);
}

/* Nothing is said to be missing while it is looked for; what is chosen stays chosen. */
static void
test_stays (EssaiListe    *essai,
            gconstpointer  data)
{
  SelectionDossier *selection = essai_liste_get_selection (essai);
  const guint tous = count (essai);
  g_autoptr (Fiche) second = g_list_model_get_item (essai_liste_get_model (essai), 1);

  dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list));
  selection_dossier_toggle (selection, fiche_get_portee (second));
  type (essai, "aucun dossier ne porte ce nom");
  g_assert_cmpuint (count (essai), ==, tous);
  g_assert_cmpstr (get_page (essai), ==, "liste");
  g_assert_cmpuint (selection_dossier_get_position (selection), ==, 0);
  wait_page (essai, "vide");
  g_assert_cmpuint (count (essai), ==, 0);
  g_assert_cmpuint (selection_dossier_count (selection), ==, 2);
  g_assert_cmpuint (selection_dossier_count_hidden (selection), ==, 2);

  type (essai, "");
  g_assert_cmpstr (get_page (essai), ==, "vide");
  wait_page (essai, "liste");
  g_assert_cmpuint (count (essai), ==, tous);
  g_assert_cmpuint (selection_dossier_get_position (selection), ==, 0);
  g_assert_cmpuint (selection_dossier_count_hidden (selection), ==, 0);
}

/* Titles stand over the groups that show, not over those that are asked for. */
static void
test_groups (EssaiListe    *essai,
             gconstpointer  data)
{
  GtkWidget *bar = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  DossierRow *premiere = JALONS_DOSSIER_ROW (dossiers_vue_get_row (essai_liste_get_vue (essai), 0));

  g_assert_false (dossier_row_has_title (premiere));
  g_assert_true (gtk_widget_activate_action (bar, "liste.groupes", NULL));
  g_assert_false (dossier_row_has_title (premiere));
  wait_page (essai, "liste");
  essai_iterate ();
  premiere = JALONS_DOSSIER_ROW (dossiers_vue_get_row (essai_liste_get_vue (essai), 0));
  g_assert_true (dossier_row_has_title (premiere));
}

/* Return and Down are about what was typed, not about what still shows. */
static void
test_keys (EssaiListe    *essai,
           gconstpointer  data)
{
  g_autoptr (Apercu) premier = NULL;

  type (essai, "ferreol");
  g_signal_emit_by_name (get_recherche (essai), "activate");
  g_assert_cmpuint (count (essai), ==, 1);
  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  g_assert_cmpstr (premier->nom, ==, "Ferréol-Bonnet");
  g_assert_cmpstr (essai->activated, ==, fiche_get_portee (JALONS_FICHE (premier)));

  type (essai, "");
  gtk_widget_grab_focus (get_recherche (essai));
  g_assert_true (essai_press (essai->window, GDK_KEY_Down, 0));
  g_assert_true (apercu_liste_is_answered (get_liste (essai)));
  g_assert_cmpuint (count (essai), >, 1);
}

/* The first row is that of the answer. */
static void
test_select_first (EssaiListe    *essai,
                   gconstpointer  data)
{
  g_autoptr (Fiche) premier = NULL;

  selection_dossier_set_dossier (essai_liste_get_selection (essai), NULL);
  type (essai, "aucun dossier ne porte ce nom");
  wait_page (essai, "vide");
  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (essai->list));
  g_assert_false (dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list)));
  wait_page (essai, "liste");
  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  g_assert_cmpstr (essai->selected, ==, fiche_get_portee (premier));
}

/* Who opens another dossier meanwhile keeps it. */
static void
test_select_other (EssaiListe    *essai,
                   gconstpointer  data)
{
  g_autoptr (Fiche) autre = g_list_model_get_item (essai_liste_get_model (essai), 2);

  selection_dossier_set_dossier (essai_liste_get_selection (essai), NULL);
  type (essai, "ferreol");
  g_assert_false (dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list)));
  dossiers_list_select (JALONS_DOSSIERS_LIST (essai->list), fiche_get_portee (autre));
  apercu_liste_complete (get_liste (essai));
  wait_page (essai, "liste");
  g_assert_cmpuint (count (essai), ==, 1);
  g_assert_cmpstr (essai->selected, ==, fiche_get_portee (autre));
}

#define AJOUTER(path, fonction) \
  g_test_add (path, EssaiListe, NULL, set_up, fonction, essai_liste_tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  AJOUTER ("/dossiers-longue/stays", test_stays);
  AJOUTER ("/dossiers-longue/groups", test_groups);
  AJOUTER ("/dossiers-longue/keys", test_keys);
  AJOUTER ("/dossiers-longue/select-first", test_select_first);
  AJOUTER ("/dossiers-longue/select-other", test_select_other);

  return essai_run ();
}
