/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/application-private.h"
#include "app/verrou-page.h"
#include "app/window-private.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/dossier-view.h"
#include "model/tables.h"
#include "operations/bases.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"

/* Where one was asked to go while the base was locked: kept until its passphrase is right. */

#define PHRASE "sept mots que personne ne devinera jamais ici"

typedef struct
{
  JalonsApplication *application;
  const char *ref;
  const char *uuid;
  const char *entretien;
  void (*script) (gpointer data);
} Essai;

/* Made once: a passphrase costs what it costs. */
static void
make_base (char **path,
           char **ref,
           char **uuid,
           char **entretien)
{
  const PlanEntretien plan = { .debut = instant_from_local (jour_from_ymd (2026, 11, 24), 600),
                               .duree_minutes = 60, .genre = "prealable", .mode = "presentiel" };
  g_autoptr (Repository) repository = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GError) error = NULL;
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;

  *path = essai_make_path ("fermee.jalons");
  bases_create (*path, "cdg34", "Claire Montbrun", PHRASE, &error);
  g_assert_no_error (error);
  repository = repository_open (*path, REPOSITORY_READ_WRITE, PHRASE, &error);
  g_assert_no_error (error);
  nouveau.nom = "Évrard";
  nouveau.collectivite_nom = "Ville de Brégnac";
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = "cdg34";
  nouveau.demande_le = jour_from_ymd (2026, 11, 2);
  nouveau.suivi_cme = 0;
  *uuid = dossiers_create (repository, &nouveau, &error);
  g_assert_no_error (error);
  *entretien = entretiens_plan (repository, *uuid, &plan, &error);
  g_assert_no_error (error);
  dossier = repository_get_dossier (repository, *uuid, &error);
  *ref = g_strdup (dossier->dossier->ref);
  repository_close (repository);
}

static GtkWidget *
get_window (Essai *essai)
{
  return GTK_WIDGET (jalons_application_get_window (essai->application));
}

static gboolean
is_locked (gpointer data)
{
  Essai *essai = data;

  return get_window (essai) != NULL && gtk_widget_get_mapped (get_window (essai)) &&
         essai_find (get_window (essai), JALONS_TYPE_VERROU_PAGE, 0) != NULL;
}

static void
type_phrase (Essai      *essai,
             const char *phrase)
{
  GtkWidget *page = essai_find (get_window (essai), JALONS_TYPE_VERROU_PAGE, 0);
  GtkWidget *champ = ESSAI_CHILD (page, JALONS_TYPE_VERROU_PAGE, "phrase");

  gtk_editable_set_text (GTK_EDITABLE (champ), phrase);
  g_signal_emit_by_name (champ, "activate");
}

static void
wait_until (gboolean (*condition) (gpointer data),
            gpointer   data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_refused (gpointer data)
{
  Essai *essai = data;

  return essai_has_text (get_window (essai), "not the passphrase");
}

static const char *
get_lieu (Essai *essai)
{
  return jalons_application_get_repository (essai->application) != NULL
           ? workspace_get_lieu (jalons_window_get_workspace (JALONS_WINDOW (get_window (essai))))
           : NULL;
}

static gboolean
shows_page (gpointer data)
{
  Essai *essai = data;
  GtkWidget *vue = essai_find (get_window (essai), TYPE_DOSSIER_VIEW, 0);

  return vue != NULL && g_strcmp0 (get_lieu (essai), "entretiens") == 0 &&
         g_strcmp0 (dossier_view_get_dossier (JALONS_DOSSIER_VIEW (vue)), essai->uuid) == 0;
}

static gboolean
shows_agenda (gpointer data)
{
  return g_strcmp0 (get_lieu (data), "agenda") == 0;
}

static gboolean
tells_unknown (gpointer data)
{
  GListModel *fenetres = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (fenetres); i++)
    {
      g_autoptr (GtkWidget) fenetre = g_list_model_get_item (fenetres, i);

      if (essai_has_text (fenetre, "No dossier of this base has the reference"))
        return TRUE;
    }

  return FALSE;
}

/* Asked on the command line: nothing is said of it while the base is closed, nor after a wrong
 * passphrase; then it opens there. What another process asks for later is gone to at once. */
static void
option_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  type_phrase (essai, "une autre");
  wait_until (is_refused, essai);
  g_assert_null (jalons_application_get_repository (essai->application));
  g_assert_false (essai_has_text (get_window (essai), "Évrard"));
  type_phrase (essai, PHRASE);
  wait_until (shows_page, essai);
  g_action_group_activate_action (G_ACTION_GROUP (essai->application), "go",
                                  g_variant_new ("(sss)", "agenda", "", ""));
  wait_until (shows_agenda, essai);
}

/* Asked by another process while the passphrase is waited for: the last one is gone to. */
static void
remote_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  jalons_application_go (essai->application, "agenda", NULL, NULL);
  g_assert_true (is_locked (essai));
  jalons_application_go (essai->application, NULL, essai->ref, "entretiens");
  g_assert_true (is_locked (essai));
  type_phrase (essai, PHRASE);
  wait_until (shows_page, essai);
}

static void
click (Essai      *essai,
       const char *genre,
       const char *quoi)
{
  g_action_group_activate_action (G_ACTION_GROUP (essai->application), "annonce",
                                  g_variant_new ("(ss)", genre, quoi));
}

/* A notification is clicked while the base is locked: nothing is said of it, nor after a wrong passphrase;
 * then its entretien is there. Of two clicks, the last one counts. */
static void
annonce_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  click (essai, "place", "agenda");
  click (essai, "entretien", essai->entretien);
  type_phrase (essai, "une autre");
  wait_until (is_refused, essai);
  g_assert_null (jalons_application_get_repository (essai->application));
  g_assert_false (essai_has_text (get_window (essai), "Évrard"));
  type_phrase (essai, PHRASE);
  wait_until (shows_page, essai);

  click (essai, "place", "agenda");
  wait_until (shows_agenda, essai);
}

/* Several at once: the agenda. */
static void
annonces_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  click (essai, "place", "agenda");
  type_phrase (essai, PHRASE);
  wait_until (shows_agenda, essai);
}

/* What another process asks for after the click is what is gone to. */
static void
annonce_lien_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  click (essai, "place", "agenda");
  jalons_application_go (essai->application, NULL, essai->ref, "entretiens");
  type_phrase (essai, PHRASE);
  wait_until (shows_page, essai);
}

/* A reference that nobody has is told once the base is open, and not before. */
static void
unknown_script (gpointer data)
{
  Essai *essai = data;

  wait_until (is_locked, essai);
  jalons_application_go (essai->application, NULL, "1999-999", NULL);
  g_assert_false (tells_unknown (essai));
  type_phrase (essai, PHRASE);
  wait_until (tells_unknown, essai);
}

static gboolean
script_cb (gpointer data)
{
  Essai *essai = data;

  essai->script (essai);
  g_application_quit (G_APPLICATION (essai->application));

  return G_SOURCE_REMOVE;
}

static void
run (void     (*script) (gpointer data),
     gboolean   option)
{
  static char *path = NULL;
  static char *ref = NULL;
  static char *uuid = NULL;
  static char *entretien = NULL;
  char *arguments[] = { (char *) "jalons", (char *) "--base", NULL, (char *) "--dossier", NULL,
                        (char *) "--page", (char *) "entretiens", NULL };
  Essai essai = { jalons_application_new (), NULL, NULL, NULL, script };

  if (path == NULL)
    make_base (&path, &ref, &uuid, &entretien);
  arguments[2] = path;
  arguments[4] = ref;
  essai.ref = ref;
  essai.uuid = uuid;
  essai.entretien = entretien;
  g_idle_add (script_cb, &essai);
  g_assert_cmpint (g_application_run (G_APPLICATION (essai.application), option ? 7 : 3, arguments),
                   ==, 0);
  g_assert_null (jalons_application_get_restart (essai.application));
  g_object_unref (essai.application);
}

static void
test_option (void)
{
  run (option_script, TRUE);
}

static void
test_remote (void)
{
  run (remote_script, FALSE);
}

static void
test_annonce (void)
{
  run (annonce_script, FALSE);
}

static void
test_annonces (void)
{
  run (annonces_script, FALSE);
}

static void
test_annonce_lien (void)
{
  run (annonce_lien_script, FALSE);
}

static void
test_unknown (void)
{
  run (unknown_script, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/lien/option", test_option);
  g_test_add_func ("/lien/remote", test_remote);
  g_test_add_func ("/lien/annonce", test_annonce);
  g_test_add_func ("/lien/annonces", test_annonces);
  g_test_add_func ("/lien/annonce-then-link", test_annonce_lien);
  g_test_add_func ("/lien/unknown", test_unknown);

  return essai_run ();
}
