/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-courant.h"

#include "widgets/orthographe.h"

struct _DossierCourant
{
  GObject parent_instance;

  Repository *repository;
  gulong changed_id;
  char *uuid;
  DossierComplet *complet;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEAVING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCourant, dossier_courant, G_TYPE_OBJECT)

static void
add_nom (GString    *noms,
         const char *nom)
{
  if (nom != NULL)
    g_string_append_printf (noms, "%s ", nom);
}

/* Who is written about, and the places, are not spelling mistakes. */
static void
accept_names (const DossierComplet *complet)
{
  g_autoptr (GString) noms = g_string_new (NULL);

  if (complet->agent != NULL)
    {
      add_nom (noms, complet->agent->nom);
      add_nom (noms, complet->agent->prenom);
    }
  if (complet->collectivite != NULL)
    {
      add_nom (noms, complet->collectivite->nom);
      add_nom (noms, complet->collectivite->commune);
    }
  if (complet->conseiller != NULL)
    add_nom (noms, complet->conseiller->nom);
  for (guint i = 0; i < complet->contacts->len; i++)
    add_nom (noms, ((Contact *) g_ptr_array_index (complet->contacts, i))->nom);
  orthographe_accept_names (orthographe_get_default (), noms->str);
}

static gboolean
load (DossierCourant  *self,
      const char      *uuid,
      GError         **error)
{
  DossierComplet *complet = repository_get_dossier (self->repository, uuid, error);

  if (complet == NULL)
    return FALSE;

  dossier_complet_free (self->complet);
  self->complet = complet;
  accept_names (complet);
  return TRUE;
}

static void
repository_changed_cb (Repository     *repository,
                       const char     *dossier,
                       DossierCourant *self)
{
  g_autoptr (GError) error = NULL;

  /* A change without a dossier is one of the service: a collectivité, a prestation. */
  if (self->uuid == NULL || (dossier != NULL && g_strcmp0 (dossier, self->uuid) != 0))
    return;

  /* An undo can take away the dossier that is shown. */
  if (!load (self, self->uuid, &error))
    {
      g_clear_pointer (&self->complet, dossier_complet_free);
      g_clear_pointer (&self->uuid, g_free);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
dossier_courant_dispose (GObject *object)
{
  DossierCourant *self = JALONS_DOSSIER_COURANT (object);

  g_clear_signal_handler (&self->changed_id, self->repository);
  g_clear_pointer (&self->complet, dossier_complet_free);
  g_clear_pointer (&self->uuid, g_free);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (dossier_courant_parent_class)->dispose (object);
}

static void
dossier_courant_class_init (DossierCourantClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_courant_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEAVING] = g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_courant_init (DossierCourant *self)
{
}

/**
 * dossier_courant_new:
 * @repository: the base
 *
 * Returns: (transfer full): without a dossier yet
 */
DossierCourant *
dossier_courant_new (Repository *repository)
{
  DossierCourant *self = g_object_new (TYPE_DOSSIER_COURANT, NULL);

  self->repository = g_object_ref (repository);
  self->changed_id =
    g_signal_connect (repository, "changed", G_CALLBACK (repository_changed_cb), self);
  return self;
}

/**
 * dossier_courant_get_repository:
 *
 * Returns: (transfer none): the base
 */
Repository *
dossier_courant_get_repository (DossierCourant *self)
{
  return self->repository;
}

/**
 * dossier_courant_get_uuid:
 *
 * Returns: (nullable): the dossier that is shown
 */
const char *
dossier_courant_get_uuid (DossierCourant *self)
{
  return self->uuid;
}

/**
 * dossier_courant_set_uuid:
 * @uuid: (nullable): a dossier, or NULL for none
 * @error: set where the dossier cannot be read; the former one then stays
 *
 * Shows another dossier, after the pages have kept what is typed in the former one.
 */
gboolean
dossier_courant_set_uuid (DossierCourant  *self,
                          const char      *uuid,
                          GError         **error)
{
  if (g_strcmp0 (self->uuid, uuid) == 0)
    return TRUE;

  dossier_courant_keep_drafts (self);
  if (uuid == NULL)
    g_clear_pointer (&self->complet, dossier_complet_free);
  else if (!load (self, uuid, error))
    return FALSE;

  g_free (self->uuid);
  self->uuid = g_strdup (uuid);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * dossier_courant_get_complet:
 *
 * Returns: (transfer none) (nullable): all records of the dossier, until the next "changed"
 */
DossierComplet *
dossier_courant_get_complet (DossierCourant *self)
{
  return self->complet;
}

/**
 * dossier_courant_is_writable:
 *
 * Tells whether there is a dossier and it can be changed.
 */
gboolean
dossier_courant_is_writable (DossierCourant *self)
{
  return self->complet != NULL && repository_is_writable (self->repository);
}

/**
 * dossier_courant_keep_drafts:
 *
 * Asks every page, through the signal "leaving", to save now what is typed: another dossier is
 * opened, the base is locked, the window closes.
 */
void
dossier_courant_keep_drafts (DossierCourant *self)
{
  if (self->uuid != NULL)
    g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
}

/**
 * dossier_courant_show_error:
 * @page: the widget where it happened
 *
 * Shows the sentence of @error through the window.
 */
void
dossier_courant_show_error (GtkWidget    *page,
                            const GError *error)
{
  gtk_widget_activate_action (page, "win.error", "s", error->message);
}

/**
 * dossier_courant_show_toast:
 * @page: the widget where it happened
 * @undoable: whether the toast offers to undo
 *
 * Says in the window what was done.
 */
void
dossier_courant_show_toast (GtkWidget  *page,
                            const char *message,
                            gboolean    undoable)
{
  gtk_widget_activate_action (page, undoable ? "win.toast-undo" : "win.toast", "s", message);
}
