/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/exemple-choix.h"

#include "base/jour.h"
#include "model/destinataires.h"
#include "operations/exemples.h"

#include <glib/gi18n.h>

struct _ExempleChoix
{
  GtkWidget parent_instance;

  Repository *repository;
  char *ouvert; /* the dossier that is open, or NULL */
  char *code;
  DossierComplet *dossier;
  char *message; /* why there is none */
  gboolean loading;

  GtkWidget *choix;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ExempleChoix, exemple_choix, GTK_TYPE_WIDGET)

static DossierComplet *
load_open (ExempleChoix *self)
{
  return self->ouvert != NULL ? repository_get_dossier (self->repository, self->ouvert, NULL)
                              : NULL;
}

static gboolean
has_document (DossierComplet *dossier,
              const char     *code)
{
  return document_is_interne (code) || (dossier->prestation != NULL &&
                                        prestation_has_document (dossier->prestation, code));
}

static void
take (ExempleChoix *self)
{
  const guint choisi = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choix));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->dossier, dossier_complet_free);
  g_clear_pointer (&self->message, g_free);
  if (choisi > 0)
    self->dossier = load_open (self);
  if (self->dossier == NULL)
    self->dossier = exemples_make (self->repository, self->code, jour_today (), &error);
  if (error != NULL)
    self->message = g_strdup (error->message);
}

static void
chosen_cb (ExempleChoix *self)
{
  if (self->loading || self->repository == NULL || self->code == NULL)
    return;

  take (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
name_open (DossierComplet *dossier)
{
  return g_strdup_printf (_("Open dossier: %s"),
                          dossier->dossier->ref != NULL ? dossier->dossier->ref : "");
}

static void
exemple_choix_dispose (GObject *object)
{
  ExempleChoix *self = JALONS_EXEMPLE_CHOIX (object);

  g_clear_pointer (&self->choix, gtk_widget_unparent);
  g_clear_pointer (&self->dossier, dossier_complet_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->ouvert, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (exemple_choix_parent_class)->dispose (object);
}

static void
exemple_choix_class_init (ExempleChoixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = exemple_choix_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
exemple_choix_init (ExempleChoix *self)
{
  self->choix = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Dossier that the page is shown of"), -1);
  g_signal_connect_swapped (self->choix, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_parent (self->choix, GTK_WIDGET (self));
}

/**
 * exemple_choix_new:
 *
 * Returns: (transfer floating): nothing to choose from yet
 */
GtkWidget *
exemple_choix_new (void)
{
  return g_object_new (TYPE_EXEMPLE_CHOIX, NULL);
}

/**
 * exemple_choix_set_base:
 * @ouvert: (nullable): the uuid of the dossier that is open
 *
 * Says what there is to choose from.
 */
void
exemple_choix_set_base (ExempleChoix *self,
                        Repository   *repository,
                        const char   *ouvert)
{
  g_set_object (&self->repository, repository);
  g_free (self->ouvert);
  self->ouvert = g_strdup (ouvert);
}

/**
 * exemple_choix_set_code:
 * @code: of a document
 *
 * Chooses a dossier that has something to say in that document.
 */
void
exemple_choix_set_code (ExempleChoix *self,
                        const char   *code)
{
  g_autoptr (DossierComplet) ouvert = load_open (self);
  GtkStringList *noms = gtk_string_list_new (NULL);
  const gboolean sien = ouvert != NULL && has_document (ouvert, code);

  g_free (self->code);
  self->code = g_strdup (code);
  self->loading = TRUE;
  gtk_string_list_append (noms, _("Made-up dossier"));
  if (sien)
    {
      g_autofree char *nom = name_open (ouvert);

      gtk_string_list_append (noms, nom);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choix), G_LIST_MODEL (noms));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choix), sien ? 1 : 0);
  gtk_widget_set_sensitive (self->choix, sien);
  self->loading = FALSE;
  g_object_unref (noms);
  chosen_cb (self);
}

/**
 * exemple_choix_get_dossier:
 *
 * Returns: (transfer none) (nullable): the dossier
 */
DossierComplet *
exemple_choix_get_dossier (ExempleChoix *self)
{
  return self->dossier;
}

/**
 * exemple_choix_get_message:
 *
 * Returns: (transfer none) (nullable): why there is no dossier
 */
const char *
exemple_choix_get_message (ExempleChoix *self)
{
  return self->message;
}
