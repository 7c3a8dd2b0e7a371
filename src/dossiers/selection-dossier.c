/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/selection-dossier.h"

#include "model/apercu.h"

/* GtkSingleSelection asks a changed model for every item until it meets the selected one again:
 * at 100 000 dossiers a keystroke in the search would ask for 100 000. Here the model is asked
 * for the position of the uuid. */
struct _SelectionDossier
{
  GObject parent_instance;

  ApercuListe *liste;
  char *dossier;
  guint position;
};

enum
{
  PROP_0,
  PROP_DOSSIER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return TYPE_APERCU;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JALONS_SELECTION_DOSSIER (model)->liste));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (JALONS_SELECTION_DOSSIER (model)->liste), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  SelectionDossier *self = JALONS_SELECTION_DOSSIER (model);

  return position != GTK_INVALID_LIST_POSITION && position == self->position;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  SelectionDossier *self = JALONS_SELECTION_DOSSIER (model);
  GtkBitset *selection = gtk_bitset_new_empty ();

  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selection, self->position);

  return selection;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  SelectionDossier *self = JALONS_SELECTION_DOSSIER (model);
  g_autoptr (Fiche) apercu = g_list_model_get_item (G_LIST_MODEL (self->liste), position);

  if (apercu == NULL)
    return FALSE;

  selection_dossier_set_dossier (self, fiche_get_portee (apercu));

  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SelectionDossier, selection_dossier, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_init))

static void
find_position (SelectionDossier *self)
{
  guint position;

  if (self->dossier != NULL && apercu_liste_find (self->liste, self->dossier, &position))
    self->position = position;
  else
    self->position = GTK_INVALID_LIST_POSITION;
}

static void
items_changed_cb (GListModel       *liste,
                  guint             position,
                  guint             removed,
                  guint             added,
                  SelectionDossier *self)
{
  find_position (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
selection_dossier_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SelectionDossier *self = JALONS_SELECTION_DOSSIER (object);

  switch (prop_id)
    {
    case PROP_DOSSIER:
      g_value_set_string (value, self->dossier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
selection_dossier_dispose (GObject *object)
{
  SelectionDossier *self = JALONS_SELECTION_DOSSIER (object);

  if (self->liste != NULL)
    g_signal_handlers_disconnect_by_data (self->liste, self);
  g_clear_object (&self->liste);
  g_clear_pointer (&self->dossier, g_free);

  G_OBJECT_CLASS (selection_dossier_parent_class)->dispose (object);
}

static void
selection_dossier_class_init (SelectionDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = selection_dossier_get_property;
  object_class->dispose = selection_dossier_dispose;

  properties[PROP_DOSSIER] =
    g_param_spec_string ("dossier", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
selection_dossier_init (SelectionDossier *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

/**
 * selection_dossier_new:
 * @liste: (transfer none): the rows
 *
 * Returns: (transfer full): a selection model of @liste with nothing selected
 */
SelectionDossier *
selection_dossier_new (ApercuListe *liste)
{
  SelectionDossier *self = g_object_new (JALONS_TYPE_SELECTION_DOSSIER, NULL);

  self->liste = g_object_ref (liste);
  g_signal_connect (liste, "items-changed", G_CALLBACK (items_changed_cb), self);

  return self;
}

/**
 * selection_dossier_get_dossier:
 *
 * Returns: (nullable): the uuid of the selected dossier, in the list at this moment or not
 */
const char *
selection_dossier_get_dossier (SelectionDossier *self)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), NULL);

  return self->dossier;
}

/**
 * selection_dossier_get_position:
 *
 * Returns: where the selected dossier is, or %GTK_INVALID_LIST_POSITION
 */
guint
selection_dossier_get_position (SelectionDossier *self)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

/**
 * selection_dossier_set_dossier:
 * @dossier: (nullable): a uuid
 *
 * Selects @dossier; the property "dossier" tells of it.
 */
void
selection_dossier_set_dossier (SelectionDossier *self,
                               const char       *dossier)
{
  guint avant;

  g_return_if_fail (JALONS_IS_SELECTION_DOSSIER (self));

  if (g_strcmp0 (self->dossier, dossier) == 0)
    return;

  avant = self->position;
  g_free (self->dossier);
  self->dossier = g_strdup (dossier);
  find_position (self);
  if (avant != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), avant, 1);
  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), self->position, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER]);
}
