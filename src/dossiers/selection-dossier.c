/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/selection-dossier.h"

#include <gtk/gtk.h>

struct _SelectionDossier
{
  GObject parent_instance;

  ApercuListe *liste;
  char *dossier;
  guint position;
  gboolean choosing;
  GHashTable *choisis; /* uuids */
};

enum
{
  PROP_0,
  PROP_DOSSIER,
  N_PROPS
};

enum
{
  SIGNAL_CHOIX_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SelectionDossier, selection_dossier, G_TYPE_OBJECT)

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
choix_changed (SelectionDossier *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOIX_CHANGED], 0);
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
  g_clear_pointer (&self->choisis, g_hash_table_unref);

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

  signals[SIGNAL_CHOIX_CHANGED] =
    g_signal_new ("choix-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
selection_dossier_init (SelectionDossier *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  self->choisis = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * selection_dossier_new:
 * @liste: (transfer none): the rows
 *
 * Returns: (transfer full): nothing open and nothing chosen in @liste
 */
SelectionDossier *
selection_dossier_new (ApercuListe *liste)
{
  SelectionDossier *self = g_object_new (JALONS_TYPE_SELECTION_DOSSIER, NULL);

  self->liste = g_object_ref (liste);
  g_signal_connect_swapped (liste, "items-changed", G_CALLBACK (find_position), self);

  return self;
}

/**
 * selection_dossier_get_dossier:
 *
 * Returns: (nullable): the uuid of the dossier that is open, in the list at this moment or not
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
 * Returns: where the open dossier is, or %GTK_INVALID_LIST_POSITION
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
 * Opens @dossier; the property "dossier" tells of it.
 */
void
selection_dossier_set_dossier (SelectionDossier *self,
                               const char       *dossier)
{
  g_return_if_fail (JALONS_IS_SELECTION_DOSSIER (self));

  if (g_strcmp0 (self->dossier, dossier) == 0)
    return;

  g_free (self->dossier);
  self->dossier = g_strdup (dossier);
  find_position (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER]);
}

/**
 * selection_dossier_is_choosing:
 *
 * Returns: whether rows are being chosen, to do something with them all
 */
gboolean
selection_dossier_is_choosing (SelectionDossier *self)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), FALSE);

  return self->choosing;
}

/**
 * selection_dossier_set_choosing:
 *
 * Begins to choose rows, or ends it and forgets them.
 */
void
selection_dossier_set_choosing (SelectionDossier *self,
                                gboolean          choosing)
{
  g_return_if_fail (JALONS_IS_SELECTION_DOSSIER (self));

  if (self->choosing == choosing)
    return;

  self->choosing = choosing;
  g_hash_table_remove_all (self->choisis);
  choix_changed (self);
}

/**
 * selection_dossier_is_chosen:
 * @dossier: a uuid
 *
 * Returns: whether @dossier is one of those that were chosen
 */
gboolean
selection_dossier_is_chosen (SelectionDossier *self,
                             const char       *dossier)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), FALSE);

  return dossier != NULL && g_hash_table_contains (self->choisis, dossier);
}

/* With Ctrl or Shift, the dossier that is open is the first one chosen. */
static void
begin (SelectionDossier *self)
{
  if (self->choosing)
    return;

  self->choosing = TRUE;
  if (self->position != GTK_INVALID_LIST_POSITION)
    g_hash_table_add (self->choisis, g_strdup (self->dossier));
}

/**
 * selection_dossier_toggle:
 * @dossier: a uuid
 *
 * Chooses @dossier, or no longer.
 */
void
selection_dossier_toggle (SelectionDossier *self,
                          const char       *dossier)
{
  g_return_if_fail (JALONS_IS_SELECTION_DOSSIER (self));
  g_return_if_fail (dossier != NULL);

  begin (self);
  if (!g_hash_table_remove (self->choisis, dossier))
    g_hash_table_add (self->choisis, g_strdup (dossier));
  choix_changed (self);
}

/**
 * selection_dossier_choose_range:
 * @premier: a place of the list
 * @dernier: another, before or after
 *
 * Chooses the rows from one to the other too.
 */
void
selection_dossier_choose_range (SelectionDossier *self,
                                guint             premier,
                                guint             dernier)
{
  g_autofree char **dossiers = NULL;

  g_return_if_fail (JALONS_IS_SELECTION_DOSSIER (self));

  begin (self);
  dossiers = apercu_liste_list_dossiers (self->liste, MIN (premier, dernier),
                                         MAX (premier, dernier) - MIN (premier, dernier) + 1);
  for (char **dossier = dossiers; *dossier != NULL; dossier++)
    g_hash_table_add (self->choisis, *dossier);
  choix_changed (self);
}

/**
 * selection_dossier_choose_all:
 *
 * Chooses every row that the filters let through.
 */
void
selection_dossier_choose_all (SelectionDossier *self)
{
  guint n;

  apercu_liste_complete (self->liste);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->liste));
  if (n > 0)
    selection_dossier_choose_range (self, 0, n - 1);
}

/**
 * selection_dossier_count:
 *
 * Returns: how many were chosen
 */
guint
selection_dossier_count (SelectionDossier *self)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), 0);

  return g_hash_table_size (self->choisis);
}

/**
 * selection_dossier_count_hidden:
 *
 * Returns: how many of them the filters hide
 */
guint
selection_dossier_count_hidden (SelectionDossier *self)
{
  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), 0);

  return g_hash_table_size (self->choisis) - apercu_liste_count_among (self->liste, self->choisis);
}

/**
 * selection_dossier_list:
 *
 * Returns: (transfer full): the uuids that were chosen: those that are shown in their order, then
 *   those that the filters hide
 */
char **
selection_dossier_list (SelectionDossier *self)
{
  g_autoptr (GStrvBuilder) liste = g_strv_builder_new ();
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) montres = NULL;
  GHashTableIter iter;
  gpointer dossier;

  g_return_val_if_fail (JALONS_IS_SELECTION_DOSSIER (self), NULL);

  montres = apercu_liste_list_among (self->liste, self->choisis);
  for (char **uuid = montres; *uuid != NULL; uuid++)
    {
      g_strv_builder_add (liste, *uuid);
      g_hash_table_add (vus, *uuid);
    }
  g_hash_table_iter_init (&iter, self->choisis);
  while (g_hash_table_iter_next (&iter, &dossier, NULL))
    if (!g_hash_table_contains (vus, dossier))
      g_strv_builder_add (liste, dossier);

  return g_strv_builder_end (liste);
}
