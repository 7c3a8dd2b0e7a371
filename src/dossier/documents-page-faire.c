/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/documents-page-private.h"

#include "base/jour.h"
#include "dossier/dialogs-finalisation.h"
#include "dossier/fabrique.h"
#include "model/codes.h"
#include "operations/finalisation.h"

#include <glib/gi18n.h>

/* What the page of the documents makes, keeps and deletes. */

typedef struct
{
  DocumentsPage *page;
  char *dossier;
  char **destinataires; /* of a final version; NULL for a draft */
} Demande;

static void
demande_free (Demande *self)
{
  g_object_unref (self->page);
  g_free (self->dossier);
  g_strfreev (self->destinataires);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Demande, demande_free)

static void
tell (DocumentsPage *self,
      Rendu         *rendu)
{
  const char *libelle = code_libelle_find (codes_document, rendu->code);
  g_autofree char *message = rendu->brouillon
                             ? g_strdup_printf (_("Generated: %s"), libelle)
                             : g_strdup_printf (_("Finalised: %s, no. %s"), libelle, rendu->numero);
  g_autofree char *manques = rendu->manques != NULL
                             ? g_strdup_printf ("%s\n%s", message, rendu->manques) : NULL;

  dossier_courant_show_toast (GTK_WIDGET (self), manques != NULL ? manques : message, TRUE);
}

static char *
keep (DocumentsPage  *self,
      Demande        *demande,
      Rendu          *rendu,
      GError        **error)
{
  Repository *repository = dossier_courant_get_repository (self->courant);

  if (demande->destinataires == NULL)
    return rendus_keep (repository, demande->dossier, rendu, error);
  return documents_finalise (repository, demande->dossier, rendu,
                             (const char * const *) demande->destinataires, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Demande) demande = data;
  DocumentsPage *self = demande->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu = fabrique_make_finish (result, &error);
  g_autofree char *uuid = NULL;

  g_clear_pointer (&self->en_cours, g_free);
  if (self->courant == NULL)
    return;

  if (rendu != NULL)
    uuid = keep (self, demande, rendu, &error);
  if (uuid != NULL)
    {
      documents_page_close_piece (self);
      documents_page_show_preview (self, NULL);
      g_free (self->choisi);
      self->choisi = g_strdup (uuid);
      tell (self, rendu);
    }
  else
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
    }
  documents_page_refresh (self);
  g_signal_emit_by_name (self, "generated", uuid);
}

static gboolean
can_make (DocumentsPage *self,
          const char    *code)
{
  return self->en_cours == NULL && dossier_courant_is_writable (self->courant)
         && documents_page_get_reason (self, code) == NULL;
}

static void
make (DocumentsPage *self,
      const char    *code,
      char         **destinataires)
{
  Demande *demande = g_new0 (Demande, 1);

  dossier_courant_keep_drafts (self->courant);
  demande->page = g_object_ref (self);
  demande->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
  demande->destinataires = destinataires;
  self->en_cours = g_strdup (code);
  fabrique_make_async (dossier_courant_get_complet (self->courant), code, jour_today (),
                       destinataires == NULL, NULL, made_cb, demande);
  documents_page_refresh (self);
}

/**
 * documents_page_generate:
 * @code: a document
 *
 * Makes a draft of a document of the dossier as it stands, what is typed included, and keeps it.
 *
 * Returns: %FALSE where it cannot be made now
 */
gboolean
documents_page_generate (DocumentsPage *self,
                         const char    *code)
{
  g_return_val_if_fail (JALONS_IS_DOCUMENTS_PAGE (self), FALSE);

  if (!can_make (self, code))
    return FALSE;

  make (self, code, NULL);
  return TRUE;
}

void
documents_page_generate_cb (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  documents_page_generate (JALONS_DOCUMENTS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* The question is about a dossier and a document: when either is gone, the answer is for nobody. */
typedef struct
{
  DocumentsPage *page;
  char *dossier;
  char *code;
} Question;

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Question *question = data;
  DocumentsPage *self = question->page;
  char **destinataires = finalisation_ask_finish (result, NULL);

  if (destinataires != NULL && self->courant != NULL
      && g_strcmp0 (question->dossier, dossier_courant_get_uuid (self->courant)) == 0
      && can_make (self, question->code))
    make (self, question->code, g_steal_pointer (&destinataires));

  g_strfreev (destinataires);
  g_object_unref (question->page);
  g_free (question->dossier);
  g_free (question->code);
  g_free (question);
}

/**
 * documents_page_finalise:
 * @code: a document
 *
 * Asks who receives a document, makes it of the dossier as it stands and keeps it as a final version.
 *
 * Returns: (transfer none) (nullable): the window that asks; %NULL where it cannot be made now
 */
GtkWindow *
documents_page_finalise (DocumentsPage *self,
                         const char    *code)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Question *question;

  g_return_val_if_fail (JALONS_IS_DOCUMENTS_PAGE (self), NULL);

  if (!GTK_IS_WINDOW (root) || !can_make (self, code))
    return NULL;

  question = g_new0 (Question, 1);
  question->page = g_object_ref (self);
  question->dossier = g_strdup (dossier_courant_get_uuid (self->courant));
  question->code = g_strdup (code);
  return finalisation_ask_async (GTK_WINDOW (root), dossier_courant_get_complet (self->courant),
                                 code, NULL, asked_cb, question);
}

void
documents_page_finalise_cb (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  documents_page_finalise (JALONS_DOCUMENTS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

void
documents_page_delete_cb (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  DocumentsPage *self = JALONS_DOCUMENTS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (documents_delete (dossier_courant_get_repository (self->courant), self->choisi, &error))
    dossier_courant_show_toast (widget, _("Draft deleted"), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

void
documents_page_note_print (DocumentsPage *self,
                           guint          exemplaires)
{
  g_autoptr (GError) error = NULL;

  if (dossier_courant_is_writable (self->courant)
      && !documents_note_print (dossier_courant_get_repository (self->courant), self->choisi,
                                exemplaires, &error))
    dossier_courant_show_error (GTK_WIDGET (self), error);
}
