/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/preparation-feuille.h"

#include "dossier/dossier-courant.h"
#include "dossier/fabrique.h"
#include "widgets/fichiers.h"
#include "widgets/impression.h"

#include <glib/gi18n.h>

/**
 * preparation_feuille_get_titre:
 * @lecteur: for whom a sheet may be
 *
 * Returns: (transfer none): what a choice of it is called
 */
const char *
preparation_feuille_get_titre (PreparationLecteur lecteur)
{
  static const char * const titres[] = {
    [PREPARATION_CONSEILLER] = N_("For Me"),
    [PREPARATION_COLLEGUE] = N_("For a Colleague"),
    [PREPARATION_ACCUEIL] = N_("For the Office"),
  };

  return _(titres[lecteur]);
}

typedef struct
{
  GtkWidget *page;
  char *fichier;
  Rendu *rendu;
  gboolean imprimer;
} Feuille;

static void
feuille_free (Feuille *self)
{
  g_object_unref (self->page);
  g_free (self->fichier);
  rendu_free (self->rendu);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Feuille, feuille_free)

static GtkWindow *
get_window (Feuille *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Feuille) self = data;
  g_autoptr (GError) error = NULL;

  if (impression_send_finish (result, &error))
    dossier_courant_show_toast (self->page, _("Sent to the printer"), FALSE);
  else
    dossier_courant_show_error (self->page, error);
}

static void
printer_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Feuille) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImpressionChoix) choix = impression_choose_finish (result, &error);

  if (error != NULL)
    dossier_courant_show_error (self->page, error);
  if (choix == NULL)
    return;

  impression_send_async (choix, self->fichier, self->rendu->pdf,
                         impression_choix_get_exemplaires (choix), NULL, sent_cb, self);
  self = NULL;
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Feuille) self = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autofree char *nom = path != NULL ? g_filename_display_name (path) : NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!rendus_write_file (self->rendu, path, &error))
    {
      dossier_courant_show_error (self->page, error);
      return;
    }

  message = g_strdup_printf (_("Saved as “%s”"), nom);
  dossier_courant_show_toast (self->page, message, FALSE);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Feuille) self = data;
  g_autoptr (GError) error = NULL;

  self->rendu = fabrique_make_finish (result, &error);
  if (self->rendu == NULL)
    {
      dossier_courant_show_error (self->page, error);
      return;
    }
  if (self->imprimer)
    impression_choose_async (get_window (self), self->fichier, TRUE, NULL, printer_chosen_cb, self);
  else
    fichiers_choose_save_async (get_window (self), _("Save as PDF"), self->fichier, NULL,
                                file_chosen_cb, self);
  self = NULL;
}

static void
start (GtkWidget          *page,
       DossierComplet     *dossier,
       gint64              jour,
       PreparationLecteur  lecteur,
       gboolean            imprimer)
{
  Feuille *self = g_new0 (Feuille, 1);

  self->page = g_object_ref (page);
  self->fichier = g_strdup_printf ("%s-preparation.pdf",
                                   dossier->dossier->ref != NULL ? dossier->dossier->ref : "dossier");
  self->imprimer = imprimer;
  fabrique_prepare_async (dossier, jour, lecteur, NULL, made_cb, self);
}

/**
 * preparation_feuille_print:
 * @page: says how it went
 * @jour: the day it prepares for
 * @lecteur: for whom
 *
 * Asks for a printer and prints the sheet.
 */
void
preparation_feuille_print (GtkWidget          *page,
                           DossierComplet     *dossier,
                           gint64              jour,
                           PreparationLecteur  lecteur)
{
  start (page, dossier, jour, lecteur, TRUE);
}

/**
 * preparation_feuille_save:
 * @page: says how it went
 * @jour: the day it prepares for
 * @lecteur: for whom
 *
 * Asks where to and saves the sheet.
 */
void
preparation_feuille_save (GtkWidget          *page,
                          DossierComplet     *dossier,
                          gint64              jour,
                          PreparationLecteur  lecteur)
{
  start (page, dossier, jour, lecteur, FALSE);
}
