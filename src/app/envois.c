/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/envois.h"

#include "app/lots.h"
#include "app/window.h"
#include "dossier/document-textes.h"
#include "dossier/saisie.h"
#include "model/destinataires.h"
#include "operations/dossiers-lot.h"
#include "operations/finalisation.h"
#include "operations/operations-error.h"
#include "widgets/courriel.h"
#include "widgets/date-entry.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>

/* Noting */

typedef struct
{
  GtkWidget *page;
  Repository *repository;
  char **dossiers;
  GtkWidget *date;
} Envoi;

static void
envoi_free (gpointer data)
{
  Envoi *self = data;

  g_object_unref (self->page);
  g_object_unref (self->repository);
  g_strfreev (self->dossiers);
  g_free (self);
}

static Envoi *
envoi_new (GtkWidget          *page,
           Repository         *repository,
           const char * const *dossiers)
{
  Envoi *self = g_new0 (Envoi, 1);

  self->page = g_object_ref (page);
  self->repository = g_object_ref (repository);
  self->dossiers = g_strdupv ((char **) dossiers);
  return self;
}

static gboolean
note_cb (gpointer   data,
         GError   **error)
{
  Envoi *self = data;
  const gint64 le = date_entry_get_jour (JALONS_DATE_ENTRY (self->date));
  g_autoptr (GPtrArray) refus = NULL;
  g_autofree char *fait = NULL;
  gint n;

  if (le == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the day, as in 24/11/2026."));
  n = dossiers_lot_send (self->repository, (const char * const *) self->dossiers, le, &refus, error);
  if (n < 0)
    return FALSE;

  fait = g_strdup_printf (ngettext ("%d agreement noted as sent.", "%d agreements noted as sent.",
                                    (guint) n), n);
  lots_tell (self->page, fait, n > 0, refus);
  return TRUE;
}

/**
 * envois_note:
 * @page: a widget of the window, which has "win.toast-undo"
 * @dossiers: (array zero-terminated=1): uuids
 *
 * Asks on what day the conventions of several dossiers left, and records it as one step; those that
 * stay as they were are told with their reasons.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
envois_note (GtkWidget          *page,
             Repository         *repository,
             const char * const *dossiers)
{
  const guint n = g_strv_length ((char **) dossiers);
  FormulaireWindow *window = formulaire_window_new (page, _("Agreements sent"), _("_Record"));
  Envoi *envoi = envoi_new (page, repository, dossiers);
  g_autofree char *phrase =
    g_strdup_printf (ngettext ("The agreement of %u dossier leaves on this day.",
                               "The agreements of %u dossiers leave on this day.", n), n);

  formulaire_window_add_sentence (window, phrase);
  envoi->date = saisie_add_date (window, _("_Sent on"), CHAMP_ABSENT);
  formulaire_window_set_validate (window, note_cb, envoi, envoi_free);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/* E-mails */

/** Lettre: a draft that is to be opened. */
typedef struct
{
  char *adresse;
  char *reference;
  GFile *fichier;
} Lettre;

static void
lettre_free (gpointer data)
{
  Lettre *self = data;

  g_free (self->adresse);
  g_free (self->reference);
  g_object_unref (self->fichier);
  g_free (self);
}

typedef struct
{
  GtkWidget *page;
  GPtrArray *lettres;
  GPtrArray *refus;
  guint rang;
  gboolean a_joindre;
} Courrier;

static void
courrier_free (Courrier *self)
{
  g_object_unref (self->page);
  g_ptr_array_unref (self->lettres);
  g_ptr_array_unref (self->refus);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Courrier, courrier_free)

static const char *
get_titre (void)
{
  return document_get_libelle ("convention");
}

/* (transfer full) (nullable): the last final convention of a dossier, as a file of @lieu */
static Lettre *
write_lettre (Repository      *repository,
              DossierComplet  *dossier,
              GFile           *lieu,
              GError         **error)
{
  DocumentFiche *final = documents_find_final (dossier, "convention");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *nom = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) fichier = NULL;
  const char *adresse;
  Lettre *lettre;

  if (final == NULL)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                           _("its agreement has no final version: print it, or finalise it"));
      return NULL;
    }
  pdf = rendus_load_pdf (repository, fiche_get_uuid (JALONS_FICHE (final)), error);
  if (pdf == NULL)
    return NULL;
  nom = document_texte_fichier (dossier, final);
  fichier = g_file_get_child (lieu, nom);
  path = g_file_get_path (fichier);
  if (!rendus_write_file (&(Rendu) { .pdf = pdf }, path, error))
    return NULL;

  adresse = document_get_address (dossier, final);
  lettre = g_new0 (Lettre, 1);
  lettre->adresse = g_strdup (adresse != NULL ? adresse : document_get_address_employeur (dossier));
  lettre->reference = g_strdup (dossier->dossier->ref);
  lettre->fichier = g_steal_pointer (&fichier);
  return lettre;
}

static void
tell_letters (Courrier *self)
{
  g_autofree char *fait =
    g_strdup_printf (self->a_joindre
                       ? ngettext ("%u draft is open in your mail program: attach the file that was "
                                   "saved.", "%u drafts are open in your mail program: attach the "
                                   "files that were saved.", self->lettres->len)
                       : ngettext ("%u draft is ready in your mail program.",
                                   "%u drafts are ready in your mail program.", self->lettres->len),
                     self->lettres->len);

  lots_tell (self->page, fait, FALSE, self->refus);
}

static void compose_next (Courrier *self);

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Courrier) self = data;
  g_autoptr (GError) error = NULL;
  CourrielIssue issue;

  if (!courriel_compose_finish (result, &issue, &error))
    {
      gtk_widget_activate_action (self->page, "win.error", "s", error->message);
      return;
    }
  self->a_joindre |= issue == COURRIEL_A_JOINDRE;
  self->rang++;
  compose_next (g_steal_pointer (&self));
}

/* One after the other: a mail program that is only starting takes one at a time. */
static void
compose_next (Courrier *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  const Lettre *lettre;
  g_autofree char *objet = NULL;
  g_autofree char *corps = NULL;

  if (self->rang == self->lettres->len)
    {
      tell_letters (self);
      courrier_free (self);
      return;
    }

  lettre = self->lettres->pdata[self->rang];
  objet = document_texte_objet (lettre->reference, get_titre ());
  corps = document_texte_corps (lettre->reference, get_titre ());
  courriel_compose_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, lettre->adresse, objet,
                          corps, lettre->fichier, NULL, composed_cb, self);
}

/**
 * envois_write_in:
 * @page: a widget of the window
 * @dossiers: (array zero-terminated=1): uuids
 * @lieu: a folder
 *
 * Saves the last final convention of each dossier in @lieu and opens a draft of an e-mail for each;
 * those that have none are told.
 */
void
envois_write_in (GtkWidget          *page,
                 Repository         *repository,
                 const char * const *dossiers,
                 GFile              *lieu)
{
  Courrier *self = g_new0 (Courrier, 1);

  self->page = g_object_ref (page);
  self->lettres = g_ptr_array_new_with_free_func (lettre_free);
  self->refus = g_ptr_array_new_with_free_func ((GDestroyNotify) lot_refus_free);
  for (const char * const *uuid = dossiers; *uuid != NULL; uuid++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierComplet) dossier = repository_get_dossier (repository, *uuid, &error);
      Lettre *lettre = dossier != NULL ? write_lettre (repository, dossier, lieu, &error) : NULL;

      if (lettre != NULL)
        g_ptr_array_add (self->lettres, lettre);
      else if (dossier != NULL)
        g_ptr_array_add (self->refus, lot_refus_new (dossier, error->message));
    }
  compose_next (self);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  Envoi *self = data;
  g_autoptr (GFile) lieu = fichiers_choose_finish (result, NULL);

  if (lieu != NULL && g_file_peek_path (lieu) != NULL)
    envois_write_in (self->page, self->repository, (const char * const *) self->dossiers, lieu);
  envoi_free (self);
}

/**
 * envois_write:
 * @page: a widget of the window
 * @dossiers: (array zero-terminated=1): uuids
 *
 * As envois_write_in(), in a folder that it asks for: a copy in clear is never left where nobody asked
 * for it.
 */
void
envois_write (GtkWidget          *page,
              Repository         *repository,
              const char * const *dossiers)
{
  GtkRoot *root = gtk_widget_get_root (page);

  fichiers_choose_folder_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                _("Where to save the files to attach, in clear"), NULL,
                                folder_chosen_cb, envoi_new (page, repository, dossiers));
}

/* From the list */

static void
selection_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  Repository *repository = jalons_window_get_repository (JALONS_WINDOW (widget));
  g_autofree const char **dossiers = g_variant_get_strv (parameter, NULL);

  if (repository == NULL || dossiers[0] == NULL)
    return;
  if (g_str_equal (action_name, "win.send-selection"))
    envois_note (widget, repository, dossiers);
  else
    envois_write (widget, repository, dossiers);
}

/**
 * envois_class_add_actions:
 * @widget_class: of the window
 *
 * Installs "win.send-selection" and "win.write-selection" (uuids).
 */
void
envois_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.send-selection", "as", selection_cb);
  gtk_widget_class_install_action (widget_class, "win.write-selection", "as", selection_cb);
}
