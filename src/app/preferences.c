/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/preferences.h"

#include "base/jour.h"
#include "widgets/classe.h"
#include "widgets/fichiers.h"
#include "widgets/memoire.h"

#include <glib/gi18n.h>

#define CLE_SAUVEGARDES "last-backups"
#define PREFIXE_VUE "vue:"
#define OUBLI_JOURS 366

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * preferences_get:
 *
 * Returns: (transfer none) (nullable): the settings of this machine, one for the process; %NULL where
 *   their schema is not installed
 */
GSettings *
preferences_get (void)
{
  static GSettings *settings = NULL;
  static gsize lus = 0;

  if (g_once_init_enter (&lus))
    {
      settings = open_settings ();
      g_once_init_leave (&lus, 1);
    }

  return settings;
}

static void
color_scheme_cb (GSettings *settings)
{
  g_autofree char *schema = g_settings_get_string (settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (schema, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                      : g_str_equal (schema, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : ADW_COLOR_SCHEME_DEFAULT);
}

static void
density_cb (GtkWidget  *window,
            const char *key,
            GSettings  *settings)
{
  g_autofree char *densite = g_settings_get_string (settings, "density");

  classe_set (window, "dense", g_str_equal (densite, "dense"));
}

static void
folder_cb (GSettings *settings)
{
  g_autofree char *dossier = g_settings_get_string (settings, "export-folder");

  fichiers_set_dossier (dossier);
}

/**
 * preferences_attach:
 * @window: the window
 *
 * Gives the program and @window what the settings say, now and whenever they change.
 */
void
preferences_attach (GtkWidget *window)
{
  GSettings *settings = preferences_get ();

  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::color-scheme", G_CALLBACK (color_scheme_cb), window,
                           0);
  g_signal_connect_object (settings, "changed::export-folder", G_CALLBACK (folder_cb), window, 0);
  g_signal_connect_object (settings, "changed::density", G_CALLBACK (density_cb), window,
                           G_CONNECT_SWAPPED);
  memoire_attach (settings);
  color_scheme_cb (settings);
  folder_cb (settings);
  density_cb (window, NULL, settings);
}

/**
 * preferences_keep_backup:
 *
 * Notes that the base was backed up today.
 */
void
preferences_keep_backup (Repository *repository)
{
  GSettings *settings = preferences_get ();

  if (settings != NULL)
    preferences_keep_jour (settings, CLE_SAUVEGARDES, repository_get_path (repository));
}

/**
 * preferences_backup_age:
 *
 * Returns: how many days ago the base was backed up, or -1 if it never was
 */
gint64
preferences_backup_age (Repository *repository)
{
  GSettings *settings = preferences_get ();
  gint64 jour;

  if (settings == NULL ||
      !preferences_find_jour (settings, CLE_SAUVEGARDES, repository_get_path (repository), &jour))
    return -1;

  return MAX (jour_today () - jour, 0);
}

/**
 * preferences_find_jour:
 * @cle: a setting that has days by name
 * @nom: one of the names
 * @jour: (out): its day
 *
 * Returns: whether there is one
 */
gboolean
preferences_find_jour (GSettings  *settings,
                       const char *cle,
                       const char *nom,
                       gint64     *jour)
{
  g_autoptr (GVariant) jours = g_settings_get_value (settings, cle);

  return g_variant_lookup (jours, nom, "x", jour);
}

/**
 * preferences_keep_jour:
 * @cle: a setting that has days by name
 * @nom: a name
 *
 * Notes today as the day of @nom; forgets what is older than a year.
 */
void
preferences_keep_jour (GSettings  *settings,
                       const char *cle,
                       const char *nom)
{
  g_autoptr (GVariant) jours = g_settings_get_value (settings, cle);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *autre;
  gint64 jour;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sx}"));
  g_variant_iter_init (&iter, jours);
  while (g_variant_iter_next (&iter, "{&sx}", &autre, &jour))
    if (!g_str_equal (autre, nom) && jour > jour_today () - OUBLI_JOURS)
      g_variant_builder_add (&builder, "{sx}", autre, jour);
  g_variant_builder_add (&builder, "{sx}", nom, jour_today ());
  g_settings_set_value (settings, cle, g_variant_builder_end (&builder));
}

/* The day from which a base that was never backed up waits: the first one it was opened here. */
static gint64
find_first_day (GSettings  *settings,
                Repository *repository)
{
  g_autofree char *nom = g_strconcat (PREFIXE_VUE, repository_get_path (repository), NULL);
  gint64 jour;

  return preferences_find_jour (settings, CLE_SAUVEGARDES, nom, &jour) ? jour : jour_today ();
}

/**
 * preferences_note_opening:
 *
 * Notes the first day that a base was opened here. Once for each opening, and never from what listens to
 * the settings: where they cannot be written, each attempt tells of a change.
 */
void
preferences_note_opening (Repository *repository)
{
  GSettings *settings = preferences_get ();
  g_autofree char *nom = g_strconcat (PREFIXE_VUE, repository_get_path (repository), NULL);
  gint64 jour;

  if (settings != NULL && repository_get_porte (repository) == REPOSITORY_PORTE_PHRASE
      && !preferences_find_jour (settings, CLE_SAUVEGARDES, nom, &jour))
    preferences_keep_jour (settings, CLE_SAUVEGARDES, nom);
}

/**
 * preferences_wants_backup:
 *
 * Returns: whether the base is to be backed up: it was not for as long as the user said. A
 *   demonstration has nothing to lose
 */
gboolean
preferences_wants_backup (Repository *repository)
{
  GSettings *settings = preferences_get ();
  const gint jours = settings != NULL ? g_settings_get_int (settings, "backup-days") : 0;
  gint64 age;

  if (jours == 0 || !repository_is_writable (repository) ||
      repository_get_porte (repository) != REPOSITORY_PORTE_PHRASE)
    return FALSE;

  age = preferences_backup_age (repository);
  if (age < 0)
    age = jour_today () - find_first_day (settings, repository);

  return age >= jours;
}

/**
 * preferences_format_backup:
 *
 * Returns: (transfer full): when the base was backed up, a sentence
 */
char *
preferences_format_backup (Repository *repository)
{
  const gint64 age = preferences_backup_age (repository);

  if (age < 0)
    return g_strdup (_("This base was never backed up on this computer."));
  if (age == 0)
    return g_strdup (_("This base was backed up today."));

  return g_strdup_printf (ngettext ("The last backup of this base is %d day old.",
                                    "The last backup of this base is %d days old.", (gulong) age),
                          (int) age);
}

/**
 * preferences_get_start:
 *
 * Returns: (transfer full): the place to show when a base opens
 */
char *
preferences_get_start (void)
{
  GSettings *settings = preferences_get ();
  g_autofree char *depart = settings != NULL ? g_settings_get_string (settings, "start-place")
                                             : NULL;

  if (g_strcmp0 (depart, "last") == 0)
    return g_settings_get_string (settings, "last-place");

  return depart != NULL ? g_steal_pointer (&depart) : g_strdup ("dossiers");
}
