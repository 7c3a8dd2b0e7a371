/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage-item.h"

#include <glib/gi18n.h>

struct _TirageItem
{
  GObject parent_instance;

  TirageLigne *ligne;
  gboolean voulu;
  TirageStatut statut;
  char *message;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TirageItem, tirage_item, G_TYPE_OBJECT)

static void
tirage_item_finalize (GObject *object)
{
  TirageItem *self = JALONS_TIRAGE_ITEM (object);

  g_clear_pointer (&self->ligne, tirage_ligne_free);
  g_free (self->message);

  G_OBJECT_CLASS (tirage_item_parent_class)->finalize (object);
}

static void
tirage_item_class_init (TirageItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tirage_item_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tirage_item_init (TirageItem *self)
{
}

/**
 * tirage_item_new:
 * @ligne: (transfer full): a line
 *
 * Returns: (transfer full): its item, wanted unless it is refused or was printed today
 */
TirageItem *
tirage_item_new (TirageLigne *ligne)
{
  TirageItem *self = g_object_new (JALONS_TYPE_TIRAGE_ITEM, NULL);

  self->ligne = ligne;
  self->voulu = ligne->etat == TIRAGE_PRET;
  return self;
}

/**
 * tirage_item_get_ligne:
 *
 * Returns: (transfer none): the line
 */
const TirageLigne *
tirage_item_get_ligne (TirageItem *self)
{
  return self->ligne;
}

/**
 * tirage_item_is_wanted:
 *
 * Returns: whether its box is ticked
 */
gboolean
tirage_item_is_wanted (TirageItem *self)
{
  return self->voulu;
}

/**
 * tirage_item_set_wanted:
 * @voulu: whether to print it; what is refused cannot be wanted
 */
void
tirage_item_set_wanted (TirageItem *self,
                        gboolean    voulu)
{
  voulu = voulu && self->ligne->etat != TIRAGE_REFUSE;
  if (self->voulu == voulu)
    return;

  self->voulu = voulu;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tirage_item_get_statut:
 *
 * Returns: where it is on its way to the printer
 */
TirageStatut
tirage_item_get_statut (TirageItem *self)
{
  return self->statut;
}

/**
 * tirage_item_set_statut:
 * @statut: where it is now
 * @message: (nullable): why it failed
 */
void
tirage_item_set_statut (TirageItem   *self,
                        TirageStatut  statut,
                        const char   *message)
{
  self->statut = statut;
  g_free (self->message);
  self->message = g_strdup (message);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tirage_item_set_document:
 * @document: the uuid of the final version that is printed
 */
void
tirage_item_set_document (TirageItem *self,
                          const char *document)
{
  g_free (self->ligne->document);
  self->ligne->document = g_strdup (document);
}

/**
 * tirage_item_is_to_print:
 *
 * Returns: whether it is wanted and was not printed yet
 */
gboolean
tirage_item_is_to_print (TirageItem *self)
{
  return self->voulu && self->statut != TIRAGE_STATUT_IMPRIME;
}

/**
 * tirage_item_describe:
 *
 * Returns: (transfer full): what is said of it under its name
 */
char *
tirage_item_describe (TirageItem *self)
{
  switch (self->statut)
    {
    case TIRAGE_STATUT_EN_COURS:
      return g_strdup (_("On its way to the printer…"));
    case TIRAGE_STATUT_IMPRIME:
      return g_strdup (_("Sent to the printer"));
    case TIRAGE_STATUT_ECHEC:
      return g_strdup (self->message != NULL ? self->message : _("It could not be printed."));
    case TIRAGE_STATUT_ATTENTE:
    default:
      break;
    }

  if (self->ligne->etat == TIRAGE_REFUSE)
    return g_strdup (self->ligne->motif);
  if (self->ligne->etat == TIRAGE_DEJA)
    return g_strdup (_("Printed today already"));
  return g_strdup (self->ligne->document != NULL ? _("Its last final version")
                                                 : _("Will be finalised, then printed"));
}
