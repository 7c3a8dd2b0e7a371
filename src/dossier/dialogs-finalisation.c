/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dialogs-finalisation.h"

#include "model/codes.h"
#include "model/destinataires.h"
#include "operations/operations-error.h"
#include "operations/rendus.h"
#include "widgets/formulaire-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GTask *task;
  GtkWidget *liste;
} Question;

/* Who may not receive it is there all the same, with the reason. */
static void
add_recipient (GtkWidget      *liste,
               DossierComplet *dossier,
               const char     *code,
               const char     *destinataire,
               gboolean        propose)
{
  const char *refus = destinataire_find_refus (dossier, code, destinataire);
  const char *libelle = code_libelle_find (codes_destinataire, destinataire);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bouton = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), libelle);
  if (refus != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refus);
  gtk_widget_set_sensitive (bouton, refus == NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (bouton), propose);
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, libelle,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, refus != NULL ? refus : "", -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bouton);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bouton);
  g_object_set_data (G_OBJECT (row), "case", bouton);
  g_object_set_data (G_OBJECT (row), "destinataire", (gpointer) destinataire);
  gtk_list_box_append (GTK_LIST_BOX (liste), row);
}

static GtkWidget *
create_list (DossierComplet *dossier,
             const char     *code)
{
  g_auto (GStrv) proposes = destinataires_propose (dossier, code);
  GtkWidget *liste = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (liste, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recipients"), -1);
  for (const CodeLibelle *c = codes_destinataire; c->code != NULL; c++)
    add_recipient (liste, dossier, code, c->code,
                   g_strv_contains ((const char * const *) proposes, c->code));

  return liste;
}

static void
question_free (gpointer data)
{
  Question *self = data;

  /* Closed without an answer. */
  if (self->task != NULL)
    g_task_return_pointer (self->task, NULL, NULL);
  g_clear_object (&self->task);
  g_free (self);
}

static gboolean
validate_cb (gpointer   data,
             GError   **error)
{
  Question *self = data;
  g_autoptr (GStrvBuilder) choisis = g_strv_builder_new ();
  g_auto (GStrv) destinataires = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->liste); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "case")))
      g_strv_builder_add (choisis, g_object_get_data (G_OBJECT (row), "destinataire"));

  destinataires = g_strv_builder_end (choisis);
  if (destinataires[0] == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Nobody would receive it: tick at least one recipient."));

  g_task_return_pointer (self->task, g_steal_pointer (&destinataires),
                         (GDestroyNotify) g_strfreev);
  g_clear_object (&self->task);
  return TRUE;
}

/**
 * finalisation_ask_async:
 * @parent: the window it belongs to
 * @dossier: a dossier
 * @code: one of its documents
 *
 * Asks who receives a document; finalisation_ask_finish() has the answer.
 *
 * Returns: (transfer none): the window that asks
 */
GtkWindow *
finalisation_ask_async (GtkWindow           *parent,
                        DossierComplet      *dossier,
                        const char          *code,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  const char *libelle = code_libelle_find (codes_document, code);
  g_autofree char *numero = rendus_next_numero (dossier, code);
  g_autofree char *titre = g_strdup_printf (_("Finalise: %s"), libelle);
  g_autofree char *texte = g_strdup_printf (
    _("Version no. %s will be kept as it is: neither changed nor deleted. Who receives it?"), numero);
  FormulaireWindow *window;
  Question *question;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  window = formulaire_window_new (GTK_WIDGET (parent), titre, _("_Finalise"));
  question = g_new0 (Question, 1);
  question->task = g_task_new (NULL, cancellable, callback, user_data);
  question->liste = create_list (dossier, code);
  formulaire_window_add_sentence (window, texte);
  formulaire_window_add_widget (window, question->liste);
  formulaire_window_set_validate (window, validate_cb, question, question_free);
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/**
 * finalisation_ask_finish:
 *
 * Returns: (transfer full) (nullable): the recipients; %NULL when the user gave up
 */
char **
finalisation_ask_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
