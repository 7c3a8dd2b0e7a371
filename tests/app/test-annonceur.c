/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/annonceur.h"
#include "app/preferences.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/bases.h"
#include "operations/dossiers.h"
#include "store/store.h"

#include <glib/gstdio.h>
#include <string.h>

/* A bus of its own, where this program plays the desktop that shows notifications. */

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  guint objet;
  GApplication *application;
  char *dossier;
  char *base;
  Repository *repository;
  char *texte;        /* of the last notification */
  guint montrees;
  guint32 numero;     /* of the last notification: each has its own */
  guint fermees;
  char *clic;         /* where the last click on one led */
} Bureau;

static GTestDBus *arrete = NULL;

static const char interface[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "</interface></node>";

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *name,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  Bureau *bureau = data;
  const char *titre, *corps;

  if (g_str_equal (method, "Notify"))
    {
      g_variant_get_child (parameters, 3, "&s", &titre);
      g_variant_get_child (parameters, 4, "&s", &corps);
      g_free (bureau->texte);
      bureau->texte = g_strdup_printf ("%s|%s", titre, corps);
      bureau->montrees++;
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", ++bureau->numero));
    }
  else if (g_str_equal (method, "CloseNotification"))
    {
      guint32 id;

      bureau->fermees++;
      g_variant_get (parameters, "(u)", &id);
      g_dbus_method_invocation_return_value (invocation, NULL);
      g_dbus_connection_emit_signal (connection, NULL, path, name, "NotificationClosed",
                                     g_variant_new ("(uu)", id, 3), NULL);
    }
  else
    {
      const char * const aucune[] = { NULL };

      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", aucune));
    }
}

/* What was sent before has been received once the bus has answered. */
static void
settle (Bureau *bureau)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GVariant) answer =
        g_dbus_connection_call_sync (g_application_get_dbus_connection (bureau->application),
                                     "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                     "org.freedesktop.DBus", "GetId", NULL, NULL,
                                     G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      for (guint j = 0; j < 20; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (1000);
        }
    }
}

static void
clicked_cb (GSimpleAction *action,
            GVariant      *cible,
            Bureau        *bureau)
{
  const char *genre, *quoi;

  g_variant_get (cible, "(&s&s)", &genre, &quoi);
  g_free (bureau->clic);
  bureau->clic = g_strdup_printf ("%s %s", genre, quoi);
}

/* As the desktop tells it, and until it has led somewhere. */
static void
click (Bureau *bureau)
{
  g_clear_pointer (&bureau->clic, g_free);
  g_dbus_connection_emit_signal (bureau->connection, NULL, "/org/freedesktop/Notifications",
                                 "org.freedesktop.Notifications", "ActionInvoked",
                                 g_variant_new ("(us)", bureau->numero, "default"), NULL);
  while (bureau->clic == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_base (Bureau *bureau)
{
  g_autoptr (GError) error = NULL;

  bureau->repository = repository_open (bureau->base, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (repository_require (bureau->repository, NIVEAU_STRUCTURE, &error));
}

static void
set_up (Bureau        *bureau,
        gconstpointer  data)
{
  static const GDBusInterfaceVTable table = { call_cb, NULL, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GSimpleAction) action = NULL;
  g_autoptr (GError) error = NULL;

  bureau->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bureau->bus);
  bureau->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bureau->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  bureau->objet = g_dbus_connection_register_object (bureau->connection,
                                                     "/org/freedesktop/Notifications",
                                                     info->interfaces[0], &table, bureau, NULL,
                                                     NULL);
  answer = g_dbus_connection_call_sync (bureau->connection, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.Notifications", 0),
                                        NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  bureau->application = g_application_new ("fr.jalons.Annonces", G_APPLICATION_DEFAULT_FLAGS);
  action = g_simple_action_new ("annonce", G_VARIANT_TYPE ("(ss)"));
  g_signal_connect (action, "activate", G_CALLBACK (clicked_cb), bureau);
  g_action_map_add_action (G_ACTION_MAP (bureau->application), G_ACTION (action));
  g_application_register (bureau->application, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (g_application_get_dbus_connection (bureau->application),
                                       FALSE);
  bureau->dossier = g_dir_make_tmp ("jalons-annonceur-XXXXXX", NULL);
  bureau->base = g_build_filename (bureau->dossier, "base.jalons", NULL);
  bases_create (bureau->base, "tous", "Claire Montbrun", NULL, &error);
  g_assert_no_error (error);
  open_base (bureau);
}

static void
tear_down (Bureau        *bureau,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (bureau->dossier, 0, NULL);
  const char *nom;

  /* GLib lets go of its notifications once it hears that they are closed. */
  settle (bureau);
  g_clear_object (&bureau->repository);
  g_dbus_connection_unregister_object (bureau->connection, bureau->objet);
  g_clear_object (&bureau->connection);
  g_test_dbus_stop (bureau->bus);
  /* Stopped, and kept: to let go of it would wait for answers that GLib does not bear once the
   * application is gone. */
  arrete = g_steal_pointer (&bureau->bus);
  g_clear_object (&bureau->application);
  while ((nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (bureau->dossier, nom, NULL);

      g_unlink (path);
    }
  g_rmdir (bureau->dossier);
  g_free (bureau->dossier);
  g_free (bureau->base);
  g_free (bureau->texte);
  g_free (bureau->clic);
}

static char *
create_dossier (Bureau *bureau)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  char *uuid;

  nouveau.nom = "Martin";
  nouveau.prenom = "Sophie";
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = "cdg34";
  nouveau.demande_le = jour_today () - 10;
  nouveau.initiative = "agent";
  nouveau.suivi_cme = 0;
  nouveau.conseiller = "Claire Montbrun";
  uuid = dossiers_create (bureau->repository, &nouveau, &error);
  g_assert_no_error (error);

  return uuid;
}

static void
put (Bureau *bureau,
     Fiche  *fiche)
{
  g_autoptr (Transaction) transaction = repository_begin (bureau->repository, "essai", NULL);
  g_autoptr (GError) error = NULL;

  transaction_put (transaction, fiche);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static Fiche *
plan (Bureau     *bureau,
      const char *dossier,
      gint64      debut)
{
  Fiche *entretien = g_object_new (TYPE_ENTRETIEN, NULL);

  fiche_set_portee (entretien, dossier);
  g_object_set (entretien, "debut", debut, "duree-minutes", (gint64) 60, "statut", "prevu", "genre",
                "investigation", NULL);
  put (bureau, entretien);

  return entretien;
}

static gboolean
is_listed (Bureau    *bureau,
           Annonceur *annonceur)
{
  g_autofree char *instants = annonceur_get_instants (annonceur, instant_now ());

  return *instants != '\0';
}

static void
wait_listed (Bureau    *bureau,
             Annonceur *annonceur,
             gboolean   attendu)
{
  for (guint i = 0; i < 200 && is_listed (bureau, annonceur) != attendu; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (20000);
    }
  g_assert_cmpint (is_listed (bureau, annonceur), ==, attendu);
}

/* Locked: that there is something, and nothing else. */
static void
check_locked (Bureau     *bureau,
              const char *instants,
              gint64      debut)
{
  Annonceur *suivant = annonceur_new_discret (bureau->application, instants);

  annonceur_update (suivant, debut - 10 * 60);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 1);
  g_assert_cmpstr (bureau->texte, ==, "You have an appointment|");
  g_object_unref (suivant);
  settle (bureau);
}

/* A click on what names nobody leads to it all the same: its uuid was known. */
static void
check_click (Bureau     *bureau,
             const char *instants,
             Fiche      *entretien,
             gint64      debut)
{
  Annonceur *annonceur = annonceur_new_discret (bureau->application, instants);
  g_autofree char *la = g_strdup_printf ("entretien %s", fiche_get_uuid (entretien));
  const guint32 avant = bureau->numero;

  g_settings_reset (preferences_get (), "announced");
  annonceur_update (annonceur, debut - 10 * 60);
  while (bureau->numero == avant)
    g_main_context_iteration (NULL, TRUE);
  /* GLib has to hear of its number before it is clicked. */
  settle (bureau);
  click (bureau);
  g_assert_cmpstr (bureau->clic, ==, la);
  g_object_unref (annonceur);
}

/* Told once, with its name; not again by the next life; taken back when it is cancelled; and while
 * the base is locked, without a name. */
static void
check_life (Bureau *bureau)
{
  g_autofree char *dossier = create_dossier (bureau);
  const gint64 debut = instant_now () + 3600;
  g_autoptr (Fiche) entretien = plan (bureau, dossier, debut);
  g_autoptr (Fiche) annule = fiche_copy (entretien);
  g_autofree char *instants = NULL;
  Annonceur *annonceur = annonceur_new (bureau->application, bureau->repository);

  g_settings_set_boolean (preferences_get (), "notify-echeances", FALSE);
  wait_listed (bureau, annonceur, TRUE);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 0);
  instants = annonceur_get_instants (annonceur, instant_now ());
  g_assert_null (strstr (instants, "Martin"));

  check_locked (bureau, instants, debut);
  g_assert_cmpuint (bureau->fermees, ==, 1);

  /* Unlocked: it was told. */
  annonceur_update (annonceur, debut - 9 * 60);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 1);

  /* As if it never had been. */
  g_settings_reset (preferences_get (), "announced");
  annonceur_update (annonceur, debut - 9 * 60);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 2);
  g_assert_nonnull (strstr (bureau->texte, "Martin"));
  annonceur_update (annonceur, debut - 8 * 60);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 2);

  /* Cancelled. */
  g_object_set (annule, "statut", "annule", NULL);
  put (bureau, annule);
  wait_listed (bureau, annonceur, FALSE);
  annonceur_update (annonceur, debut - 7 * 60);
  settle (bureau);
  g_assert_cmpuint (bureau->fermees, ==, 2);
  g_object_unref (annonceur);
  check_click (bureau, instants, entretien, debut);
}

/* Each sort obeys its setting at once. */
static void
check_settings (Bureau *bureau)
{
  g_autofree char *dossier = create_dossier (bureau);
  g_autoptr (Fiche) entretien = plan (bureau, dossier, instant_now () + 3600);
  Annonceur *annonceur = annonceur_new (bureau->application, bureau->repository);

  bureau->montrees = 0;
  wait_listed (bureau, annonceur, TRUE);
  g_settings_set_boolean (preferences_get (), "notify-entretiens", FALSE);
  wait_listed (bureau, annonceur, FALSE);
  g_settings_set_boolean (preferences_get (), "notify-entretiens", TRUE);
  wait_listed (bureau, annonceur, TRUE);
  settle (bureau);
  g_assert_cmpuint (bureau->montrees, ==, 0);
  g_settings_set_int (preferences_get (), "notify-before", 90);
  for (guint i = 0; i < 200 && bureau->montrees == 0; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (20000);
    }
  g_assert_cmpuint (bureau->montrees, ==, 1);
  g_object_unref (annonceur);
}

/* One bus for both: GLib shares its connection, and does not say when it is gone. */
static void
test_annonceur (Bureau        *bureau,
                gconstpointer  data)
{
  check_life (bureau);
  check_settings (bureau);
}

int
main (int   argc,
      char *argv[])
{
  gint64 jour;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());
  g_assert_true (jour_parse_iso ("2026-11-12", &jour));
  instant_set_today (jour);

  g_test_add ("/annonceur/vie-puis-reglages", Bureau, NULL, set_up, test_annonceur, tear_down);

  return g_test_run ();
}
