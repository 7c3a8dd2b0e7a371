/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/pieces-card-private.h"

#include "dossier/pieces-lecture.h"
#include "operations/operations-error.h"
#include "widgets/fichiers.h"
#include "widgets/travail-bar.h"

#include <glib/gi18n.h>

/* How files come into a dossier: chosen, dropped or pasted. */

/* Reading is a small part of it: sealing and the disk are the rest. */
#define PART_LECTURE 0.3

typedef struct
{
  PiecesCard *card;
  char *dossier;
  char *entretien;
  GPtrArray *refus; /* (nullable): once the files were read */
} Ajout;

static void
ajout_free (Ajout *self)
{
  g_object_unref (self->card);
  g_free (self->dossier);
  g_free (self->entretien);
  g_clear_pointer (&self->refus, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ajout, ajout_free)

/* What could not be added is said after what was. */
static void
tell (PiecesCard *self,
      guint       n,
      GPtrArray  *refus)
{
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (n > 0)
    {
      message = g_strdup_printf (ngettext ("%u piece joined, sealed in the base",
                                           "%u pieces joined, sealed in the base", n), n);
      dossier_courant_show_toast (GTK_WIDGET (self), message, TRUE);
    }
  if (refus->len > 0)
    {
      g_autoptr (GStrvBuilder) phrases = g_strv_builder_new ();
      g_auto (GStrv) liste = NULL;
      g_autofree char *texte = NULL;

      for (guint i = 0; i < refus->len; i++)
        g_strv_builder_add (phrases, refus->pdata[i]);
      liste = g_strv_builder_end (phrases);
      texte = g_strjoinv ("\n", liste);
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_FAILED, texte);
      dossier_courant_show_error (GTK_WIDGET (self), error);
    }
}

/* The work is over: what was added, and what was not and why. */
static void
end (Ajout   *ajout,
     char   **uuids,
     GError  *error)
{
  PiecesCard *self = ajout->card;

  if (self->travail == NULL)
    return;
  travail_bar_end (JALONS_TRAVAIL_BAR (self->travail));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      dossier_courant_show_toast (GTK_WIDGET (self), _("Given up: nothing was added"), FALSE);
      return;
    }
  if (error != NULL && !g_error_matches (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS))
    g_ptr_array_add (ajout->refus, g_strdup (error->message));
  tell (self, uuids != NULL ? g_strv_length (uuids) : 0, ajout->refus);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Ajout) ajout = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uuids = pieces_add_finish (result, &error);

  end (ajout, uuids, error);
}

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Ajout) ajout = data;
  PiecesCard *self = ajout->card;
  g_autoptr (GError) error = NULL;
  g_autoptr (PiecesLues) lues = pieces_read_finish (result, &error);
  const PieceSaisie saisie = { .entretien = ajout->entretien };
  Progres *progres;

  if (self->travail == NULL)
    return;
  if (lues == NULL || lues->lues->len == 0)
    {
      ajout->refus = lues != NULL ? g_ptr_array_ref (lues->refus) : NULL;
      end (ajout, NULL, error);
      return;
    }

  progres = travail_bar_get (JALONS_TRAVAIL_BAR (self->travail));
  progres_set_partie (progres, PART_LECTURE, 1);
  ajout->refus = g_ptr_array_ref (lues->refus);
  pieces_add_async (dossier_courant_get_repository (self->courant), ajout->dossier, lues->lues,
                    &saisie, lues->refus, progres, added_cb, ajout);
  g_steal_pointer (&ajout);
}

static void
choose_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PiecesCard) self = data;
  g_autoptr (GFile) file = fichiers_choose_finish (result, NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  if (file == NULL || self->travail == NULL)
    return;

  g_ptr_array_add (sources, g_steal_pointer (&file));
  pieces_card_add (self, sources);
}

void
pieces_card_add_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PiecesCard *self = JALONS_PIECES_CARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  fichiers_choose_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Join a File"), "*",
                              _("All files"), NULL, choose_cb, g_object_ref (self));
}

/* Dropping and pasting */

static gboolean
can_add (PiecesCard *self)
{
  return dossier_courant_is_writable (self->courant) && !pieces_card_is_adding (self);
}

static gboolean
drop_cb (PiecesCard   *self,
         const GValue *valeur)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  if (!can_add (self))
    return FALSE;
  if (G_VALUE_HOLDS (valeur, GDK_TYPE_FILE_LIST))
    {
      GSList *files = g_value_get_boxed (valeur);

      for (GSList *file = files; file != NULL; file = file->next)
        g_ptr_array_add (sources, g_object_ref (file->data));
    }
  else if (G_VALUE_HOLDS (valeur, GDK_TYPE_TEXTURE))
    {
      g_ptr_array_add (sources, g_value_dup_object (valeur));
    }
  if (sources->len == 0)
    return FALSE;

  pieces_card_add (self, sources);
  return TRUE;
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PiecesCard) self = data;
  const GValue *valeur = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->travail != NULL && valeur != NULL)
    drop_cb (self, valeur);
}

void
pieces_card_paste_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  pieces_card_paste (JALONS_PIECES_CARD (widget));
}

/**
 * pieces_card_paste:
 *
 * Joins the file or the picture that is on the clipboard, or says that there is none.
 */
void
pieces_card_paste (PiecesCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkClipboard *presse = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (presse);
  const GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  if (!can_add (self))
    return;
  /* A file that was copied has a picture of itself too: the file is what is meant. */
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GdkContentFormats) lus
        = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

      if (gdk_content_formats_contain_gtype (lus, types[i]))
        {
          gdk_clipboard_read_value_async (presse, types[i], G_PRIORITY_DEFAULT, NULL, pasted_cb,
                                          g_object_ref (self));
          return;
        }
    }
  dossier_courant_show_toast (widget, _("There is neither a picture nor a file to paste"), FALSE);
}

static void
zone_paste_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  pieces_card_paste (data);
}

/**
 * pieces_card_set_zone:
 * @zone: a widget that has the card in it
 *
 * Lets files and pictures be dropped there too, and pasted from its texts ("pieces.paste").
 */
void
pieces_card_set_zone (PiecesCard *self,
                      GtkWidget  *zone)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  static const GActionEntry paste[] = { { "paste", zone_paste_cb, NULL, NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) groupe = g_simple_action_group_new ();
  GtkDropTarget *cible = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (groupe), paste, G_N_ELEMENTS (paste), self);
  gtk_widget_insert_action_group (zone, "pieces", G_ACTION_GROUP (groupe));

  gtk_drop_target_set_gtypes (cible, types, G_N_ELEMENTS (types));
  /* Before a text of the zone, which would take the name of the file. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (cible), GTK_PHASE_CAPTURE);
  g_signal_connect_object (cible, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (zone, GTK_EVENT_CONTROLLER (cible));
}

/**
 * pieces_card_add:
 * @sources: (element-type GObject): files, or pictures
 *
 * Reads files in a thread and joins them to the dossier, as one step; what cannot be is said. Nothing
 * while others are read.
 */
void
pieces_card_add (PiecesCard *self,
                 GPtrArray  *sources)
{
  Progres *progres;
  Ajout *ajout;

  g_return_if_fail (JALONS_IS_PIECES_CARD (self));

  if (!can_add (self))
    return;
  progres = travail_bar_begin (JALONS_TRAVAIL_BAR (self->travail), _("Joining the files…"));
  progres_set_partie (progres, 0, PART_LECTURE);
  ajout = g_new0 (Ajout, 1);
  ajout->card = g_object_ref (self);
  ajout->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
  ajout->entretien = g_strdup (self->entretien);
  pieces_read_async (sources, progres, read_done_cb, ajout);
}

/**
 * pieces_card_is_adding:
 *
 * Returns: whether files are being read
 */
gboolean
pieces_card_is_adding (PiecesCard *self)
{
  return travail_bar_get (JALONS_TRAVAIL_BAR (self->travail)) != NULL;
}
