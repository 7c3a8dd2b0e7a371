/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "modeles/exemple-choix.h"
#include "store/apercu-liste.h"
#include "widgets/dossier-chooser.h"

/* The dossier that the page of a template is shown of. */

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  ExempleChoix *choix;
  guint changes;
} Essai;

static void
changed_cb (ExempleChoix *choix,
            Essai        *self)
{
  self->changes++;
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  self->repository = essai_open_demo ();
  self->choix = JALONS_EXEMPLE_CHOIX (exemple_choix_new ());
  self->window = gtk_window_new ();
  g_signal_connect (self->choix, "changed", G_CALLBACK (changed_cb), self);
  exemple_choix_set_base (self->choix, self->repository, NULL);
  exemple_choix_set_code (self->choix, "synthese");
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->choix));
  gtk_window_present (GTK_WINDOW (self->window));
  essai_iterate ();
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  essai_iterate ();
  g_assert_finalize_object (self->repository);
}

/* (transfer full): a dossier whose service has, or has not, a document */
static DossierComplet *
find_dossier (Essai      *self,
              const char *code,
              gboolean    attendu)
{
  g_autoptr (ApercuListe) liste = apercu_liste_new (self->repository);
  g_auto (GStrv) uuids = apercu_liste_list_dossiers (liste, 0, G_MAXUINT);

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      DossierComplet *dossier = repository_get_dossier (self->repository, uuids[i], NULL);

      if (prestation_has_document (dossier->prestation, code) == attendu)
        return dossier;
      dossier_complet_free (dossier);
    }
  g_assert_not_reached ();
}

static GtkWidget *
get_bouton (Essai *self)
{
  return essai_find (GTK_WIDGET (self->choix), GTK_TYPE_MENU_BUTTON, 0);
}

static gboolean
is_open (Essai *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_bouton (self)));

  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

static GtkWidget *
open_search (Essai *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (get_bouton (self)));
  essai_iterate ();
  g_assert_true (is_open (self));
  return essai_find (GTK_WIDGET (self->choix), TYPE_DOSSIER_CHOOSER, 0);
}

/* As one types a reference and Enter. */
static void
choose (Essai          *self,
        DossierComplet *dossier)
{
  GtkWidget *champ = essai_find (open_search (self), GTK_TYPE_SEARCH_ENTRY, 0);

  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), champ));
  gtk_editable_set_text (GTK_EDITABLE (champ), dossier->dossier->ref);
  g_signal_emit_by_name (champ, "activate");
  essai_iterate ();
}

static void
assert_shows (Essai      *self,
              const char *ref)
{
  g_assert_cmpstr (exemple_choix_get_dossier (self->choix)->dossier->ref, ==, ref);
}

/* A dossier that is searched is the example, until another template has nothing to say of it. */
static void
test_choose (Essai         *self,
             gconstpointer  data)
{
  g_autoptr (DossierComplet) dossier = find_dossier (self, "synthese", TRUE);
  GtkWidget *liste = essai_find (GTK_WIDGET (self->choix), GTK_TYPE_DROP_DOWN, 0);

  assert_shows (self, "0000-00-0000");
  g_assert_false (gtk_widget_get_sensitive (liste));
  gtk_test_accessible_assert_property (get_bouton (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show the page of another dossier");
  self->changes = 0;
  choose (self, dossier);
  g_assert_false (is_open (self));
  g_assert_cmpuint (self->changes, ==, 1);
  assert_shows (self, dossier->dossier->ref);
  g_assert_true (essai_has_text (liste, dossier->agent->nom));

  /* Nobody is shown again with one key. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (liste), 0);
  assert_shows (self, "0000-00-0000");

  exemple_choix_set_code (self->choix, "livret");
  assert_shows (self, "0000-00-0000");
  exemple_choix_set_code (self->choix, "synthese");
  assert_shows (self, dossier->dossier->ref);
}

/* The one that is open stays in the list, once. */
static void
test_open (Essai         *self,
           gconstpointer  data)
{
  g_autoptr (DossierComplet) dossier = find_dossier (self, "synthese", TRUE);
  GtkDropDown *liste = GTK_DROP_DOWN (essai_find (GTK_WIDGET (self->choix), GTK_TYPE_DROP_DOWN, 0));

  exemple_choix_set_base (self->choix, self->repository,
                          fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
  exemple_choix_set_code (self->choix, "synthese");
  assert_shows (self, dossier->dossier->ref);
  choose (self, dossier);
  assert_shows (self, dossier->dossier->ref);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (liste)), ==, 2);
}

/* A service without the document: one is told, and looks for another dossier. The window closes with
 * the search still open, and does not keep the base. */
static void
test_without_document (Essai         *self,
                       gconstpointer  data)
{
  g_autoptr (DossierComplet) dossier = find_dossier (self, "synthese", FALSE);

  choose (self, dossier);
  g_assert_true (is_open (self));
  g_assert_true (essai_has_text (GTK_WIDGET (self->choix), "has no such document"));
  assert_shows (self, "0000-00-0000");
}

/* Words that nothing answers. */
static void
test_nothing (Essai         *self,
              gconstpointer  data)
{
  GtkWidget *chooser = open_search (self);
  GtkWidget *champ = essai_find (chooser, GTK_TYPE_SEARCH_ENTRY, 0);

  g_assert_false (essai_has_text (chooser, "No dossier matches"));
  gtk_editable_set_text (GTK_EDITABLE (champ), "zzzz");
  g_signal_emit_by_name (champ, "activate");
  essai_iterate ();
  g_assert_true (is_open (self));
  g_assert_true (essai_has_text (chooser, "No dossier matches"));
  gtk_editable_set_text (GTK_EDITABLE (champ), "2026");
  g_signal_emit_by_name (champ, "search-changed");
  essai_iterate ();
  g_assert_false (essai_has_text (chooser, "No dossier matches"));
}

int
main (int argc, char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add ("/exemple-choix/choose", Essai, NULL, set_up, test_choose, tear_down);
  g_test_add ("/exemple-choix/open", Essai, NULL, set_up, test_open, tear_down);
  g_test_add ("/exemple-choix/nothing", Essai, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/exemple-choix/without-document", Essai, NULL, set_up, test_without_document,
              tear_down);

  return essai_run ();
}
