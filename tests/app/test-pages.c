/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/dialogs.h"
#include "app/inactivite.h"
#include "app/ouverture.h"
#include "app/phrase-fields.h"
#include "app/premier-lancement.h"
#include "app/verrou-page.h"
#include "operations/bases.h"

#include <glib/gstdio.h>
#include <string.h>

#define BONNE "quatre osiers bordent la cour"

typedef struct
{
  char *path;
  char *phrase;
} Demande;

static void
requested_cb (Demande    *demande,
              const char *path,
              const char *phrase)
{
  g_free (demande->path);
  g_free (demande->phrase);
  demande->path = g_strdup (path);
  demande->phrase = g_strdup (phrase);
}

static void
demande_clear (Demande *demande)
{
  g_clear_pointer (&demande->path, g_free);
  g_clear_pointer (&demande->phrase, g_free);
}

static void
write_text (GtkWidget  *field,
            const char *texte)
{
  gtk_editable_set_text (GTK_EDITABLE (field), texte);
}

/* The passphrase: solid, twice, and said in a word. */
static void
test_phrase_fields (void)
{
  GtkWidget *fields = g_object_ref_sink (phrase_fields_new ());
  PhraseFields *phrase = JALONS_PHRASE_FIELDS (fields);
  GtkWidget *premiere = ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "premiere");
  GtkWidget *seconde = ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "seconde");
  GtkWidget *niveau = ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "niveau");
  GtkWidget *mot = ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "mot");

  g_assert_null (phrase_fields_get_phrase (phrase));
  write_text (premiere, "motdepasse");
  write_text (seconde, "motdepasse");
  g_assert_true (phrase_fields_is_twice (phrase));
  g_assert_false (phrase_fields_is_solid (phrase));
  g_assert_null (phrase_fields_get_phrase (phrase));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (mot)), ==, "Very weak");

  write_text (premiere, BONNE);
  g_assert_true (phrase_fields_is_solid (phrase));
  g_assert_false (phrase_fields_is_twice (phrase));
  g_assert_null (phrase_fields_get_phrase (phrase));
  write_text (seconde, BONNE);
  g_assert_cmpstr (phrase_fields_get_phrase (phrase), ==, BONNE);
  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (niveau)), >=, 3);
  gtk_test_accessible_assert_property (niveau, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Strength of the passphrase");
  g_assert_finalize_object (fields);
}

static gboolean
has_path (gpointer data)
{
  return ((Demande *) data)->path != NULL;
}

/* A first base, from the empty page to the file that its passphrase opens. */
static void
test_first_run (void)
{
  GtkWidget *page = premier_lancement_new ();
  GtkWidget *ouvrir = ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "ouvrir");
  GtkWidget *nom = ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "nom");
  GtkWidget *fields = ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "phrase");
  GtkWidget *window;
  Demande demande = { NULL };
  g_autoptr (Repository) repository = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (page, "open-requested", G_CALLBACK (requested_cb), &demande);
  essai_show (page, &window);
  g_assert_true (essai_has_text (page, "Choose your centre"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (essai_find (page, GTK_TYPE_CHECK_BUTTON, 2)),
                               TRUE);
  g_assert_true (essai_has_text (page, "Write your name"));
  /* The centre is chosen: one Tab to what comes after, whichever it is. */
  gtk_widget_grab_focus (essai_find (page, GTK_TYPE_CHECK_BUTTON, 2));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), nom));
  write_text (nom, "Claire Montbrun");
  g_assert_true (essai_has_text (page, "Choose a passphrase"));
  write_text (ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "premiere"), BONNE);
  g_assert_true (essai_has_text (page, "a second time"));
  g_assert_false (gtk_widget_get_sensitive (ouvrir));
  write_text (ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "seconde"), BONNE);
  g_assert_true (gtk_widget_get_sensitive (ouvrir));

  /* Return opens, as the button does. */
  g_signal_emit_by_name (ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "seconde"), "entry-activated");
  g_assert_true (essai_wait_for (has_path, &demande));
  g_assert_cmpstr (demande.phrase, ==, BONNE);
  repository = repository_open (demande.path, REPOSITORY_READ_ONLY, BONNE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (repository_get_porte (repository), ==, REPOSITORY_PORTE_PHRASE);
  repository_close (repository);
  g_assert_cmpint (g_unlink (demande.path), ==, 0);
  demande_clear (&demande);
  essai_close (window);
}

/* What prevents a base is said, and the page can be used again. */
static void
test_first_run_refused (void)
{
  g_autofree char *path = bases_get_default_path ();
  g_autofree char *dossier = g_path_get_dirname (path);
  GtkWidget *page = premier_lancement_new ();
  GtkWidget *erreur = ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "erreur");
  GtkWidget *fields = ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "phrase");
  GtkWidget *window;

  g_mkdir_with_parents (dossier, 0700);
  g_assert_true (g_file_set_contents (path, "déjà là", -1, NULL));
  essai_show (page, &window);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (essai_find (page, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  write_text (ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "nom"), "Claire");
  write_text (ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "premiere"), BONNE);
  write_text (ESSAI_CHILD (fields, JALONS_TYPE_PHRASE_FIELDS, "seconde"), BONNE);
  g_signal_emit_by_name (ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "ouvrir"), "clicked");
  g_assert_true (essai_wait_for ((gboolean (*) (gpointer)) gtk_widget_get_visible, erreur));
  gtk_test_accessible_assert_role (erreur, GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_true (gtk_widget_get_sensitive (ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT,
                                                        "ouvrir")));
  g_assert_cmpint (g_unlink (path), ==, 0);
  essai_close (window);
}

static void
test_demonstration (void)
{
  GtkWidget *page = premier_lancement_new ();
  GtkWidget *window;
  Demande demande = { NULL };

  g_signal_connect_swapped (page, "open-requested", G_CALLBACK (requested_cb), &demande);
  essai_show (page, &window);
  g_signal_emit_by_name (ESSAI_CHILD (page, JALONS_TYPE_PREMIER_LANCEMENT, "essayer"), "clicked");
  g_assert_true (essai_wait_for (has_path, &demande));
  g_assert_null (demande.phrase);
  g_assert_true (g_file_test (demande.path, G_FILE_TEST_IS_REGULAR));
  demande_clear (&demande);
  essai_close (window);
}

static void
test_lock (void)
{
  GtkWidget *page = verrou_page_new ();
  GtkWidget *phrase = ESSAI_CHILD (page, JALONS_TYPE_VERROU_PAGE, "phrase");
  GtkWidget *erreur = ESSAI_CHILD (page, JALONS_TYPE_VERROU_PAGE, "erreur");
  GtkWidget *ouvrir = ESSAI_CHILD (page, JALONS_TYPE_VERROU_PAGE, "ouvrir");
  g_autoptr (GError) fausse = g_error_new_literal (STORE_ERROR, STORE_ERROR_PASSPHRASE, "…");
  GtkWidget *window;
  Demande demande = { NULL };

  g_signal_connect_swapped (page, "open-requested", G_CALLBACK (requested_cb), &demande);
  verrou_page_set_base (JALONS_VERROU_PAGE (page), "essai.jalons");
  essai_show (page, &window);
  gtk_test_accessible_assert_property (phrase, GTK_ACCESSIBLE_PROPERTY_LABEL, "Passphrase");
  g_assert_true (essai_has_text (page, "essai.jalons"));

  g_signal_emit_by_name (ouvrir, "clicked");
  g_assert_null (demande.path);
  g_assert_true (gtk_widget_get_visible (erreur));

  write_text (phrase, BONNE);
  g_signal_emit_by_name (phrase, "activate");
  g_assert_cmpstr (demande.path, ==, "essai.jalons");
  g_assert_cmpstr (demande.phrase, ==, BONNE);
  g_assert_false (gtk_widget_get_sensitive (ouvrir));

  verrou_page_show_error (JALONS_VERROU_PAGE (page), fausse);
  g_assert_true (gtk_widget_get_sensitive (ouvrir));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (erreur)), "not the passphrase"));
  demande_clear (&demande);
  essai_close (window);
}

typedef struct
{
  Repository *repository;
  GError *error;
  gboolean done;
} Ouvert;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Ouvert *ouvert = data;

  ouvert->repository = ouverture_open_finish (result, &ouvert->error);
  ouvert->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Ouvert *) data)->done;
}

/* A base that another writes to is read; a wrong passphrase is an error of its own. */
static void
test_opening (void)
{
  g_autofree char *path = essai_make_demo ();
  g_autofree char *scellee = essai_make_path ("scellee.jalons");
  g_autoptr (Repository) premier = repository_open (path, REPOSITORY_READ_WRITE, NULL, NULL);
  Ouvert ouvert = { NULL };

  g_assert_true (repository_is_writable (premier));
  ouverture_open_async (path, NULL, NULL, opened_cb, &ouvert);
  g_assert_true (essai_wait_for (is_done, &ouvert));
  g_assert_no_error (ouvert.error);
  g_assert_false (repository_is_writable (ouvert.repository));
  repository_close (ouvert.repository);
  g_clear_object (&ouvert.repository);
  repository_close (premier);

  g_assert_true (bases_create (scellee, "cdg60", "Claire", BONNE, NULL));
  ouvert.done = FALSE;
  ouverture_open_async (scellee, "une autre phrase de passe", NULL, opened_cb, &ouvert);
  g_assert_true (essai_wait_for (is_done, &ouvert));
  g_assert_error (ouvert.error, STORE_ERROR, STORE_ERROR_PASSPHRASE);
  g_assert_null (ouvert.repository);
  g_clear_error (&ouvert.error);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A machine that slept for an hour wakes up locked, even if a key wakes it. */
static void
test_idle (void)
{
  Inactivite *inactivite = inactivite_new (300);
  const gint64 now = inactivite_now ();
  guint n = 0;

  g_signal_connect_swapped (inactivite, "elapsed", G_CALLBACK (count_cb), &n);
  g_assert_false (inactivite_check (inactivite, now + 299));
  inactivite_touch (inactivite, now + 299);
  g_assert_false (inactivite_check (inactivite, now + 598));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (inactivite_check (inactivite, now + 3600));
  g_assert_true (inactivite_check (inactivite, now + 3601));
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (inactivite);
}

typedef struct
{
  gboolean done;
  gboolean accord;
} Reponse;

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Reponse *reponse = data;

  reponse->accord = dialogs_confirm_finish (result, NULL);
  reponse->done = TRUE;
}

static gboolean
is_fresh (GtkWindow *dialog,
          GtkWindow *avant)
{
  return ADW_IS_MESSAGE_DIALOG (dialog) && dialog != avant;
}

/* One that was answered may stay a while: @avant is not it. */
static GtkWindow *
find_dialog (GtkWindow *avant)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (is_fresh (toplevel, avant))
        return toplevel;
    }

  return NULL;
}

static void
test_confirm (void)
{
  static const char * const responses[] = { "accord", "cancel" };
  GtkWindow *dialog = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    {
      Reponse reponse = { FALSE, i == 1 };

      dialogs_confirm_async (NULL, "Supprimer ?", "On ne pourra pas revenir.", "Supprimer", TRUE,
                             NULL, confirmed_cb, &reponse);
      essai_iterate ();
      dialog = find_dialog (dialog);
      g_assert_nonnull (dialog);
      g_assert_true (gtk_window_get_modal (dialog));
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), responses[i]);
      essai_iterate ();
      g_assert_true (reponse.done);
      g_assert_cmpint (reponse.accord, ==, i == 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/pages/phrase-fields", test_phrase_fields);
  g_test_add_func ("/pages/first-run", test_first_run);
  g_test_add_func ("/pages/first-run/refused", test_first_run_refused);
  g_test_add_func ("/pages/first-run/demonstration", test_demonstration);
  g_test_add_func ("/pages/lock", test_lock);
  g_test_add_func ("/pages/opening", test_opening);
  g_test_add_func ("/pages/idle", test_idle);
  g_test_add_func ("/pages/confirm", test_confirm);

  return essai_run ();
}
