/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "base/jour.h"
#include "dossier/preparation-page.h"
#include "operations/carnet.h"

#include <adwaita.h>

/* The page of preparation: what it shows to whom, and that it follows the dossier. */

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *page;
  char *dossier;
} Essai;

static char *
find_discret (Banc *banc)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dossiers = repository_list (banc->repository, TYPE_DOSSIER, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < dossiers->len; i++)
    if (((const Dossier *) dossiers->pdata[i])->employeur_informe == 0)
      return g_strdup (fiche_get_uuid (dossiers->pdata[i]));

  g_assert_not_reached ();
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  banc_init (&self->banc);
  self->courant = dossier_courant_new (self->banc.repository);
  self->dossier = g_strcmp0 (data, "discret") == 0
                  ? find_discret (&self->banc)
                  : banc_find_agent (&self->banc, data);
  dossier_courant_set_uuid (self->courant, self->dossier, &error);
  g_assert_no_error (error);
  self->page = preparation_page_new (self->courant);
  banc_show (&self->banc, self->page, 900, 900);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_dossier (&self->banc, self->courant);
  g_free (self->dossier);
}

static GtkWidget *
find_toggle (Essai *self,
             guint  rang)
{
  GtkWidget *bouton = banc_find_widget (self->page, GTK_TYPE_TOGGLE_BUTTON, rang);

  g_assert_nonnull (bouton);
  return bouton;
}

/* After the three readers. */
static GtkWidget *
find_print (Essai *self)
{
  GtkWidget *bouton = banc_find_widget (self->page, GTK_TYPE_BUTTON, 3);

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (bouton)), ==,
                   "preparation.imprimer");
  return bouton;
}

/* Nothing of the notes, of the summary or of the promises is anywhere in the page of the others. */
static void
test_readers (Essai         *self,
              gconstpointer  data)
{
  DossierComplet *dossier = dossier_courant_get_complet (self->courant);
  g_autoptr (Preparation) tout = preparation_compute (dossier, jour_today (),
                                                      PREPARATION_CONSEILLER);

  g_assert_nonnull (tout->notes);
  g_assert_nonnull (tout->resume);
  g_assert_cmpuint (tout->promesses->len, >, 0);
  g_assert_true (has_text (self->page, tout->notes));
  g_assert_true (has_text (self->page, tout->resume));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (self, 1)), TRUE);
  g_assert_false (has_text (self->page, tout->notes));
  g_assert_true (has_text (self->page, tout->resume));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (self, 2)), TRUE);
  g_assert_false (has_text (self->page, tout->notes));
  g_assert_false (has_text (self->page, tout->resume));
  for (guint i = 0; i < tout->promesses->len; i++)
    {
      const PreparationPoint *point = tout->promesses->pdata[i];

      g_assert_false (has_text (self->page, point->texte));
    }
}

/* Where the employer is not informed, the office has neither the page nor the sheet. */
static void
test_closed (Essai         *self,
             gconstpointer  data)
{
  GtkWidget *statut = banc_find_widget (self->page, ADW_TYPE_STATUS_PAGE, 0);

  g_assert_false (gtk_widget_get_mapped (statut));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (self, 2)), TRUE);
  g_assert_true (gtk_widget_get_child_visible (statut));
  g_assert_false (gtk_widget_get_sensitive (find_print (self)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_toggle (self, 0)), TRUE);
  g_assert_false (gtk_widget_get_child_visible (statut));
  g_assert_true (gtk_widget_get_sensitive (find_print (self)));
}

/* A promise that is made is there at once, and its line has a name and goes somewhere. */
static void
test_follows (Essai         *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rappel = NULL;
  GtkWidget *row;

  g_assert_false (has_text (self->page, "Rappeler la bibliothécaire"));
  rappel = carnet_add_rappel (self->banc.repository, self->dossier, jour_today () - 1,
                              "Rappeler la bibliothécaire", &error);
  g_assert_no_error (error);
  while (!has_text (self->page, "Rappeler la bibliothécaire"))
    g_main_context_iteration (NULL, TRUE);
  row = banc_find_widget (self->page, GTK_TYPE_LIST_BOX_ROW, 0);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  g_test_add ("/preparation-page/readers", Essai, "Delobelle", set_up, test_readers, tear_down);
  g_test_add ("/preparation-page/closed", Essai, "discret", set_up, test_closed, tear_down);
  g_test_add ("/preparation-page/follows", Essai, "Delobelle", set_up, test_follows, tear_down);

  return g_test_run ();
}
