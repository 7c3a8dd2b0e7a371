/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/options.h"

#include "base/instant.h"
#include "base/jour.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* Another "today", for demonstrations and for tests. */
static gboolean date_fixed = FALSE;

static gboolean
parse_date_cb (const char  *option,
               const char  *value,
               gpointer     data,
               GError     **error)
{
  gint64 jour;

  if (!jour_parse_iso (value, &jour))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” is not a date such as 2026-11-12."), value);
      return FALSE;
    }

  instant_set_today (jour);
  date_fixed = TRUE;

  return TRUE;
}

/**
 * options_add:
 * @self: what is to be filled when @application reads its command line; must live as long
 *
 * Teaches @application its options.
 */
void
options_add (Options      *self,
             GApplication *application)
{
  const GOptionEntry entries[] = {
    { "base", 0, 0, G_OPTION_ARG_FILENAME, &self->base, N_("Open this base"), N_("FILE") },
    { "date", 0, 0, G_OPTION_ARG_CALLBACK, parse_date_cb, N_("Work as if it were this day"),
      N_("DATE") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &self->place, N_("Show a place: dossiers, agenda, annuaires or prestations"),
      N_("PLACE") },
    { "dossier", 0, 0, G_OPTION_ARG_STRING, &self->dossier, N_("Show the dossier of a reference"),
      N_("REF") },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page, N_("Show a page of that dossier"),
      N_("PAGE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Tell the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (application, entries);
}

static void
set_texte (char       **texte,
           const char  *nouveau)
{
  g_autofree char *copie = nouveau != NULL && *nouveau != '\0' ? g_strdup (nouveau) : NULL;

  g_free (*texte);
  *texte = g_steal_pointer (&copie);
}

/**
 * options_set_where:
 * @place: (nullable): a place
 * @dossier: (nullable): the reference of a dossier
 * @page: (nullable): one of its pages
 *
 * Asks for another place to go to; empty texts ask for nothing.
 */
void
options_set_where (Options    *self,
                   const char *place,
                   const char *dossier,
                   const char *page)
{
  set_texte (&self->place, place);
  set_texte (&self->dossier, dossier);
  set_texte (&self->page, page);
}

/**
 * options_set_annonce:
 * @annonce: (nullable): an action of the window
 * @cible: (nullable): its target
 *
 * Asks for what a notification points to.
 */
void
options_set_annonce (Options    *self,
                     const char *annonce,
                     const char *cible)
{
  set_texte (&self->annonce, annonce);
  set_texte (&self->cible, cible);
}

/**
 * options_clear:
 *
 * Frees what @self holds.
 */
void
options_clear (Options *self)
{
  options_set_where (self, NULL, NULL, NULL);
  options_set_annonce (self, NULL, NULL);
  g_clear_pointer (&self->base, g_free);
}

/**
 * options_is_date_fixed:
 *
 * Returns: whether the command line gave another "today"
 */
gboolean
options_is_date_fixed (void)
{
  return date_fixed;
}

/**
 * options_write_version:
 *
 * Tells the version on the standard output.
 *
 * Returns: %FALSE if it could not be written
 */
gboolean
options_write_version (void)
{
  const char version[] = "Jalons " PACKAGE_VERSION "\n";

  return write (STDOUT_FILENO, version, sizeof version - 1) == sizeof version - 1;
}
