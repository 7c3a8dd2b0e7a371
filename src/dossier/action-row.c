/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/action-row.h"

#include "dossier/ligne-texte.h"
#include "dossier/ordre-menu.h"
#include "model/codes.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"
#include "widgets/date-entry.h"
#include "widgets/focus.h"

#include <glib/gi18n.h>

#define DELAI_BROUILLON_MS 1500
#define N_TEXTES 3

static const char * const champs_texte[N_TEXTES] = { "intitule", "responsable", "moyens" };

struct _ActionRow
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  DossierCourant *courant;
  gulong leaving_id;
  Action *action;
  guint brouillon_id;
  gboolean loading;
  gboolean modifie;
  gboolean writing;

  GtkWidget *entete;
  GtkWidget *intitule;
  GtkWidget *echeance;
  GtkWidget *echeance_label;
  GtkWidget *responsable;
  GtkWidget *moyens;
  GtkWidget *statut;
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_MOVE,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ActionRow, action_row, GTK_TYPE_WIDGET)

static LigneTexte *
get_ligne (ActionRow *self,
           guint      i)
{
  GtkWidget *lignes[N_TEXTES] = { self->intitule, self->responsable, self->moyens };

  return JALONS_LIGNE_TEXTE (lignes[i]);
}

static Repository *
get_repository (ActionRow *self)
{
  return dossier_courant_get_repository (self->courant);
}

/* Writing */

static gboolean
draft_cb (gpointer data)
{
  ActionRow *self = data;
  g_autoptr (GError) error = NULL;
  gboolean fait = TRUE;

  self->brouillon_id = 0;
  self->writing = TRUE;
  for (guint i = 0; fait && i < N_TEXTES; i++)
    {
      g_autofree char *texte = ligne_texte_get_texte (get_ligne (self, i));
      const char *garde = fiche_get_texte (JALONS_FICHE (self->action),
                                           fiche_table_find (&action_table, champs_texte[i]));

      if (g_strcmp0 (texte, garde != NULL ? garde : "") != 0)
        fait = brouillons_keep (get_repository (self), dossier_courant_get_uuid (self->courant),
                                action_table.nom, action_row_get_uuid (self), champs_texte[i],
                                texte, &error);
    }
  self->writing = FALSE;
  if (!fait)
    dossier_courant_show_error (GTK_WIDGET (self), error);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (ActionRow *self)
{
  if (self->loading || self->action == NULL)
    return;

  self->modifie = TRUE;
  if (self->brouillon_id == 0)
    self->brouillon_id = g_timeout_add (DELAI_BROUILLON_MS, draft_cb, self);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
save_cb (ActionRow *self)
{
  if (self->action != NULL)
    action_row_save (self);
}

static void
statut_cb (ActionRow *self)
{
  if (self->loading || self->action == NULL)
    return;

  typed_cb (self);
  action_row_save (self);
}

static void
discard_drafts (ActionRow *self)
{
  const char *uuid = action_row_get_uuid (self);

  for (guint i = 0; i < N_TEXTES; i++)
    if (brouillons_find (dossier_courant_get_complet (self->courant), uuid, champs_texte[i]))
      brouillons_discard (get_repository (self), dossier_courant_get_uuid (self->courant), uuid,
                          champs_texte[i], NULL);
}

/* Actions of the menu */

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, ORDRE_MONTER) ? -1 : 1);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_DELETE], 0);
}

/* Object */

static gboolean
action_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_ACTION_ROW (widget)->intitule);
}

static void
action_row_dispose (GObject *object)
{
  ActionRow *self = JALONS_ACTION_ROW (object);

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  if (self->courant != NULL)
    g_clear_signal_handler (&self->leaving_id, self->courant);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ACTION_ROW);
  g_clear_object (&self->action);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (action_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ActionRow, racine);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, entete);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, intitule);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, echeance);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, echeance_label);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, responsable);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, moyens);
  gtk_widget_class_bind_template_child (widget_class, ActionRow, statut);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, statut_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
action_row_class_init (ActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = action_row_dispose;
  widget_class->grab_focus = action_row_grab_focus;
  widget_class->focus = focus_among_children;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TYPE_LIGNE_TEXTE);
  g_type_ensure (JALONS_TYPE_DATE_ENTRY);
  gtk_widget_class_install_action (widget_class, ORDRE_MONTER, NULL, move_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_DESCENDRE, NULL, move_cb);
  gtk_widget_class_install_action (widget_class, ORDRE_SUPPRIMER, NULL, delete_cb);
  ordre_menu_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "actionrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  bind_template (widget_class);
}

static void
action_row_init (ActionRow *self)
{
  g_autoptr (GtkStringList) statuts = gtk_string_list_new (NULL);

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes_statut_action[i].code != NULL; i++)
    gtk_string_list_append (statuts, _(codes_statut_action[i].libelle));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->statut), G_LIST_MODEL (statuts));
  gtk_box_append (GTK_BOX (self->entete), ordre_menu_new (_("Move or delete this action")));
  date_entry_set_label (JALONS_DATE_ENTRY (self->echeance), self->echeance_label);
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->intitule), _("What is to be done"));
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->responsable), _("Responsible"));
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->moyens), _("Means"));
  self->loading = FALSE;
}

/**
 * action_row_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): a row without an action
 */
GtkWidget *
action_row_new (DossierCourant *courant)
{
  ActionRow *self = g_object_new (TYPE_ACTION_ROW, NULL);

  self->courant = g_object_ref (courant);
  self->leaving_id = g_signal_connect_swapped (courant, "leaving", G_CALLBACK (save_cb), self);
  return GTK_WIDGET (self);
}

static guint
find_statut (const char *code)
{
  for (guint i = 0; codes_statut_action[i].code != NULL; i++)
    if (g_strcmp0 (codes_statut_action[i].code, code) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_action (ActionRow *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char *uuid = action_row_get_uuid (self);

  self->loading = TRUE;
  for (guint i = 0; i < N_TEXTES; i++)
    {
      const Brouillon *draft = brouillons_find (complet, uuid, champs_texte[i]);
      const char *garde = fiche_get_texte (JALONS_FICHE (self->action),
                                           fiche_table_find (&action_table, champs_texte[i]));

      ligne_texte_set_texte (get_ligne (self, i), draft != NULL ? draft->texte : garde);
      self->modifie = self->modifie || draft != NULL;
    }
  date_entry_set_jour (JALONS_DATE_ENTRY (self->echeance), self->action->echeance_le);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->statut), find_statut (self->action->statut));
  self->loading = FALSE;
}

/**
 * action_row_set_action:
 * @action: the action as it is kept
 * @rang: its place, from 0
 * @total: how many actions the plan has
 *
 * Shows an action, or takes over what changed in it; what is being typed stays.
 */
void
action_row_set_action (ActionRow *self,
                       Action    *action,
                       guint      rang,
                       guint      total)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);
  g_autofree char *nom = g_strdup_printf (_("Action %u of %u"), rang + 1, total);

  g_return_if_fail (JALONS_IS_ACTION_ROW (self));

  g_set_object (&self->action, action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  ordre_menu_set_enabled (GTK_WIDGET (self), writable && rang > 0, writable && rang + 1 < total,
                          writable);
  for (guint i = 0; i < N_TEXTES; i++)
    ligne_texte_set_editable (get_ligne (self, i), writable);
  gtk_widget_set_sensitive (self->echeance, writable);
  gtk_widget_set_sensitive (self->statut, writable);
  if (!self->modifie && !self->writing)
    show_action (self);
}

/**
 * action_row_get_uuid:
 *
 * Returns: (nullable): the action that is shown
 */
const char *
action_row_get_uuid (ActionRow *self)
{
  return self->action != NULL ? fiche_get_uuid (JALONS_FICHE (self->action)) : NULL;
}

/**
 * action_row_fill:
 * @action: a copy of the action
 *
 * Writes what is typed into @action.
 */
void
action_row_fill (ActionRow *self,
                 Fiche     *action)
{
  const guint statut = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->statut));

  for (guint i = 0; i < N_TEXTES; i++)
    {
      g_autofree char *texte = ligne_texte_get_texte (get_ligne (self, i));

      fiche_set_texte (action, fiche_table_find (&action_table, champs_texte[i]),
                       *texte != '\0' ? texte : NULL);
    }
  fiche_set_nombre (action, fiche_table_find (&action_table, "echeance_le"),
                    date_entry_get_jour (JALONS_DATE_ENTRY (self->echeance)));
  if (statut != GTK_INVALID_LIST_POSITION)
    fiche_set_texte (action, fiche_table_find (&action_table, "statut"),
                     codes_statut_action[statut].code);
}

/**
 * action_row_save:
 *
 * Writes a version of what is typed. An action without a title is refused and stays as typed.
 *
 * Returns: whether nothing is left to save
 */
gboolean
action_row_save (ActionRow *self)
{
  g_autoptr (ActionRow) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (Fiche) copie = NULL;
  gboolean fait = TRUE;

  if (!self->modifie || self->writing || self->action == NULL)
    return !self->modifie;

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  copie = fiche_copy (JALONS_FICHE (self->action));
  action_row_fill (self, copie);
  self->writing = TRUE;
  if (!fiche_equal (copie, JALONS_FICHE (self->action)))
    fait = fiches_save (get_repository (self), "action", &copie, 1, &error);
  if (fait)
    discard_drafts (self);
  self->writing = FALSE;

  if (fait)
    self->modifie = FALSE;
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
  return fait;
}
