/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/actions-editor.h"

#include "dossier/action-row.h"
#include "dossier/ligne-texte.h"
#include "dossier/ordre-menu.h"
#include "operations/dossiers.h"
#include "operations/redaction.h"

#include <glib/gi18n.h>

struct _ActionsEditor
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  DossierCourant *courant;
  GHashTable *rows; /* uuid → ActionRow, owned by the box */

  GtkWidget *boite;
  GtkWidget *vide;
  GtkWidget *nouveau;
  GtkWidget *ajouter;
};

enum
{
  SIGNAL_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ActionsEditor, actions_editor, GTK_TYPE_WIDGET)

static GPtrArray *
get_actions (ActionsEditor *self)
{
  return dossier_courant_get_complet (self->courant)->actions;
}

static gboolean
find_place (ActionsEditor *self,
            const char    *uuid,
            guint         *place)
{
  GPtrArray *actions = get_actions (self);

  for (*place = 0; *place < actions->len; (*place)++)
    if (g_strcmp0 (fiche_get_uuid (g_ptr_array_index (actions, *place)), uuid) == 0)
      return TRUE;

  return FALSE;
}

static void
typed_cb (ActionsEditor *self,
          ActionRow     *row)
{
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, action_row_get_uuid (row));
}

static void
move_cb (ActionsEditor *self,
         gint           pas,
         ActionRow     *row)
{
  g_autoptr (GPtrArray) changees = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint place;

  action_row_save (row);
  if (!find_place (self, action_row_get_uuid (row), &place) || (gint) place + pas < 0
      || place + pas >= get_actions (self)->len)
    return;
  if (!ordre_swap (get_actions (self), place, place + pas, changees))
    return;

  if (fiches_save (dossier_courant_get_repository (self->courant), "action",
                   (Fiche **) changees->pdata, changees->len, &error))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Action moved"), TRUE);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
delete_cb (ActionsEditor *self,
           ActionRow     *row)
{
  g_autoptr (ActionRow) alive = g_object_ref (row);
  g_autoptr (GError) error = NULL;
  guint place;

  action_row_save (row);
  if (!find_place (self, action_row_get_uuid (row), &place))
    return;

  gtk_widget_grab_focus (self->nouveau);
  if (fiches_delete (dossier_courant_get_repository (self->courant), "action-supprimee",
                     g_ptr_array_index (get_actions (self), place), &error))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Action deleted"), TRUE);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static ActionRow *
create_row (ActionsEditor *self,
            const char    *uuid)
{
  GtkWidget *row = action_row_new (self->courant);

  g_signal_connect_swapped (row, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (row, "move", G_CALLBACK (move_cb), self);
  g_signal_connect_swapped (row, "delete", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (self->boite), row);
  g_hash_table_insert (self->rows, g_strdup (uuid), row);

  return JALONS_ACTION_ROW (row);
}

static void
remove_rows (ActionsEditor *self)
{
  GHashTableIter iter;
  gpointer uuid, row;
  guint place;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &uuid, &row))
    if (!find_place (self, uuid, &place))
      {
        gtk_box_remove (GTK_BOX (self->boite), row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
add_cb (ActionsEditor *self)
{
  g_autofree char *intitule = ligne_texte_get_texte (JALONS_LIGNE_TEXTE (self->nouveau));

  if (*intitule != '\0' && actions_editor_add (self, intitule))
    ligne_texte_set_texte (JALONS_LIGNE_TEXTE (self->nouveau), "");
}

static void
actions_editor_dispose (GObject *object)
{
  ActionsEditor *self = JALONS_ACTIONS_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ACTIONS_EDITOR);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (actions_editor_parent_class)->dispose (object);
}

static void
actions_editor_class_init (ActionsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = actions_editor_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (TYPE_LIGNE_TEXTE);
  gtk_widget_class_set_css_name (widget_class, "actionseditor");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/actions-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ActionsEditor, racine);
  gtk_widget_class_bind_template_child (widget_class, ActionsEditor, boite);
  gtk_widget_class_bind_template_child (widget_class, ActionsEditor, vide);
  gtk_widget_class_bind_template_child (widget_class, ActionsEditor, nouveau);
  gtk_widget_class_bind_template_child (widget_class, ActionsEditor, ajouter);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
actions_editor_init (ActionsEditor *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->nouveau), _("New action"));
}

/**
 * actions_editor_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): an editor of its plan d'action
 */
GtkWidget *
actions_editor_new (DossierCourant *courant)
{
  ActionsEditor *self = g_object_new (TYPE_ACTIONS_EDITOR, NULL);

  self->courant = g_object_ref (courant);
  return GTK_WIDGET (self);
}

/**
 * actions_editor_refresh:
 *
 * Takes over what the dossier holds; what is being typed stays.
 */
void
actions_editor_refresh (ActionsEditor *self)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);
  GtkWidget *avant = NULL;
  GPtrArray *actions;

  g_return_if_fail (JALONS_IS_ACTIONS_EDITOR (self));

  actions = get_actions (self);
  remove_rows (self);
  for (guint i = 0; i < actions->len; i++)
    {
      Action *action = g_ptr_array_index (actions, i);
      const char *uuid = fiche_get_uuid (JALONS_FICHE (action));
      ActionRow *row = g_hash_table_lookup (self->rows, uuid);

      if (row == NULL)
        row = create_row (self, uuid);
      action_row_set_action (row, action, i, actions->len);
      gtk_box_reorder_child_after (GTK_BOX (self->boite), GTK_WIDGET (row), avant);
      avant = GTK_WIDGET (row);
    }

  gtk_widget_set_visible (self->vide, actions->len == 0);
  ligne_texte_set_editable (JALONS_LIGNE_TEXTE (self->nouveau), writable);
  gtk_widget_set_sensitive (self->ajouter, writable);
}

/**
 * actions_editor_add:
 * @intitule: what is to be done
 *
 * Adds an action at the end of the plan.
 *
 * Returns: whether it is kept
 */
gboolean
actions_editor_add (ActionsEditor *self,
                    const char    *intitule)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid =
    redaction_add_action (dossier_courant_get_repository (self->courant),
                          dossier_courant_get_uuid (self->courant), intitule, CHAMP_ABSENT, NULL,
                          NULL, &error);

  if (uuid == NULL)
    dossier_courant_show_error (GTK_WIDGET (self), error);
  return uuid != NULL;
}

/**
 * actions_editor_fill:
 * @action: a copy of an action
 *
 * Writes what is typed for it into @action.
 */
void
actions_editor_fill (ActionsEditor *self,
                     Fiche         *action)
{
  ActionRow *row = g_hash_table_lookup (self->rows, fiche_get_uuid (action));

  if (row != NULL)
    action_row_fill (row, action);
}

/**
 * actions_editor_get_n_actions:
 *
 * Returns: how many cards there are
 */
guint
actions_editor_get_n_actions (ActionsEditor *self)
{
  return g_hash_table_size (self->rows);
}
