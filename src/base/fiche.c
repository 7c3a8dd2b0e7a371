/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fiche.h"

#include "base/uuid.h"

#include <string.h>

typedef struct
{
  char *uuid;
  char *portee;
  gboolean discret;
  guint espaces_lus;
  guint64 revision;
  gboolean partielle;
  GByteArray *inconnus[FICHE_N_ESPACES];
} FichePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (Fiche, fiche, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UUID,
  PROP_PORTEE,
  PROP_DISCRET,
  N_PROPS,
};

/* A field's property id is its place in the table after the base's own. */
#define PROP_OF_CHAMP(i) ((guint) (i) + N_PROPS)

static GParamSpec *properties[N_PROPS];

static gpointer
position_of (Fiche       *self,
             const Champ *champ)
{
  return G_STRUCT_MEMBER_P (self, champ->position);
}

static void
fiche_get_property (GObject    *object,
                    guint       prop_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  Fiche *self = JALONS_FICHE (object);
  FichePrivate *priv = fiche_get_instance_private (self);
  const FicheTable *table = fiche_get_table (self);
  const Champ *champ;

  switch (prop_id)
    {
    case PROP_UUID:
      g_value_set_string (value, priv->uuid);
      return;
    case PROP_PORTEE:
      g_value_set_string (value, fiche_get_portee (self));
      return;
    case PROP_DISCRET:
      g_value_set_boolean (value, priv->discret);
      return;
    default:
      break;
    }

  champ = &table->champs[prop_id - N_PROPS];
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      g_value_set_string (value, fiche_get_texte (self, champ));
      break;
    case STOCKAGE_NOMBRE:
      g_value_set_int64 (value, fiche_get_nombre (self, champ));
      break;
    case STOCKAGE_LISTE:
      g_value_set_boxed (value, fiche_get_liste (self, champ));
      break;
    case STOCKAGE_OCTETS:
    default:
      g_value_set_boxed (value, fiche_get_octets (self, champ));
      break;
    }
}

static void
fiche_set_property (GObject      *object,
                    guint         prop_id,
                    const GValue *value,
                    GParamSpec   *pspec)
{
  Fiche *self = JALONS_FICHE (object);
  FichePrivate *priv = fiche_get_instance_private (self);
  const FicheTable *table = fiche_get_table (self);
  const Champ *champ;

  switch (prop_id)
    {
    case PROP_UUID:
      /* GObject says this once, a uuid being given or not. */
      priv->uuid = g_value_get_string (value) != NULL ? g_value_dup_string (value)
                                                      : uuid_new_texte ();
      return;
    case PROP_PORTEE:
      fiche_set_portee (self, g_value_get_string (value));
      return;
    case PROP_DISCRET:
      fiche_set_discret (self, g_value_get_boolean (value));
      return;
    default:
      break;
    }

  champ = &table->champs[prop_id - N_PROPS];
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      fiche_set_texte (self, champ, g_value_get_string (value));
      break;
    case STOCKAGE_NOMBRE:
      fiche_set_nombre (self, champ, g_value_get_int64 (value));
      break;
    case STOCKAGE_LISTE:
      fiche_set_liste (self, champ, g_value_get_boxed (value));
      break;
    case STOCKAGE_OCTETS:
    default:
      fiche_set_octets (self, champ, g_value_get_boxed (value));
      break;
    }
}

static void
fiche_finalize (GObject *object)
{
  Fiche *self = JALONS_FICHE (object);
  FichePrivate *priv = fiche_get_instance_private (self);
  const FicheTable *table = fiche_get_table (self);

  for (guint i = 0; i < table->n_champs; i++)
    {
      gpointer *place = position_of (self, &table->champs[i]);

      switch (champ_get_stockage (&table->champs[i]))
        {
        case STOCKAGE_TEXTE:
          g_clear_pointer (place, g_free);
          break;
        case STOCKAGE_LISTE:
          g_clear_pointer ((char ***) place, g_strfreev);
          break;
        case STOCKAGE_OCTETS:
          g_clear_pointer ((GBytes **) place, g_bytes_unref);
          break;
        case STOCKAGE_NOMBRE:
        default:
          break;
        }
    }
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    g_clear_pointer (&priv->inconnus[i], g_byte_array_unref);
  g_clear_pointer (&priv->uuid, g_free);
  g_clear_pointer (&priv->portee, g_free);

  G_OBJECT_CLASS (fiche_parent_class)->finalize (object);
}

static void
fiche_class_init (FicheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fiche_get_property;
  object_class->set_property = fiche_set_property;
  object_class->finalize = fiche_finalize;

  properties[PROP_UUID] =
    g_param_spec_string ("uuid", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PORTEE] =
    g_param_spec_string ("portee", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DISCRET] =
    g_param_spec_boolean ("discret", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fiche_init (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  priv->espaces_lus = (1 << FICHE_N_ESPACES) - 1;
}

static GParamSpec *
param_spec_of (const Champ *champ)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;
  g_autofree char *nom = g_strdelimit (g_strdup (champ->nom), "_", '-');

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      return g_param_spec_string (nom, NULL, NULL, NULL, flags);
    case STOCKAGE_NOMBRE:
      return g_param_spec_int64 (nom, NULL, NULL, G_MININT64, G_MAXINT64, CHAMP_ABSENT, flags);
    case STOCKAGE_LISTE:
      return g_param_spec_boxed (nom, NULL, NULL, G_TYPE_STRV, flags);
    case STOCKAGE_OCTETS:
    default:
      return g_param_spec_boxed (nom, NULL, NULL, G_TYPE_BYTES, flags);
    }
}

/**
 * fiche_class_install:
 *
 * Gives a record class one property a field of @table. GObject clears the accessors in every
 * subclass that installs properties, so they are set again here.
 */
void
fiche_class_install (FicheClass       *klass,
                     const FicheTable *table)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->table = table;
  object_class->get_property = fiche_get_property;
  object_class->set_property = fiche_set_property;

  for (guint i = 0; i < table->n_champs; i++)
    g_object_class_install_property (object_class, PROP_OF_CHAMP (i),
                                     param_spec_of (&table->champs[i]));
}

/**
 * fiche_clear_champs:
 *
 * Makes every number of a new record absent; for FICHE_DEFINE_TYPE() only.
 */
void
fiche_clear_champs (Fiche            *self,
                    const FicheTable *table)
{
  for (guint i = 0; i < table->n_champs; i++)
    if (champ_get_stockage (&table->champs[i]) == STOCKAGE_NOMBRE)
      *(gint64 *) position_of (self, &table->champs[i]) = CHAMP_ABSENT;
}

/**
 * fiche_get_table:
 *
 * Returns: the table of the record's class
 */
const FicheTable *
fiche_get_table (Fiche *self)
{
  return JALONS_FICHE_GET_CLASS (self)->table;
}

/**
 * fiche_get_uuid:
 *
 * Returns: the uuid of the row, as text
 */
const char *
fiche_get_uuid (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->uuid;
}

/**
 * fiche_get_portee:
 *
 * The uuid of what the record's key protects. The dossier and the agent protect themselves:
 * where no portée was set it is the record's own uuid.
 */
const char *
fiche_get_portee (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->portee != NULL ? priv->portee : priv->uuid;
}

/**
 * fiche_set_portee:
 * @portee: (nullable): the uuid of a dossier, of an agent or of the service
 *
 * Says whose key protects the record; once, before it is first saved.
 */
void
fiche_set_portee (Fiche      *self,
                  const char *portee)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  if (g_strcmp0 (fiche_get_portee (self), portee) == 0)
    return;

  g_free (priv->portee);
  priv->portee = g_strdup (portee);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PORTEE]);
}

/**
 * fiche_get_discret:
 *
 * Tells whether the record belongs to a dossier whose employer is not informed: all its fields
 * are then at least confidential (data-model: espaces).
 */
gboolean
fiche_get_discret (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->discret;
}

/**
 * fiche_set_discret:
 *
 * Raises (or lowers) the fields of the reception to the confidential space at the next save.
 */
void
fiche_set_discret (Fiche   *self,
                   gboolean discret)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  discret = !!discret;
  if (priv->discret == discret)
    return;

  priv->discret = discret;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISCRET]);
}

/**
 * fiche_get_espaces_lus:
 *
 * Returns: one bit for each espace the reader holds a key of; a rule that meets a field of
 * another espace answers "inconnu", never "empty"
 */
guint
fiche_get_espaces_lus (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->espaces_lus;
}

/**
 * fiche_set_espaces_lus:
 *
 * For the store: says which espaces could be unsealed.
 */
void
fiche_set_espaces_lus (Fiche *self,
                       guint  masque)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  priv->espaces_lus = masque;
}

/**
 * fiche_can_read:
 *
 * Tells whether @champ could be read at all, whatever it holds.
 */
gboolean
fiche_can_read (Fiche       *self,
                const Champ *champ)
{
  FichePrivate *priv = fiche_get_instance_private (self);
  const guint espace = priv->discret ? MAX (champ->espace, 1) : champ->espace;

  return (priv->espaces_lus & (1u << espace)) != 0;
}

/**
 * fiche_get_inconnus:
 *
 * The fields of @espace that a newer version wrote and this one does not know, as they were in
 * the sealed row.
 *
 * Returns: (nullable) (transfer none): their bytes, to write back unchanged
 */
GByteArray *
fiche_get_inconnus (Fiche *self,
                    guint  espace)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  g_return_val_if_fail (espace < FICHE_N_ESPACES, NULL);

  return priv->inconnus[espace];
}

/**
 * fiche_set_inconnus:
 *
 * For the store: keeps what it could not name.
 */
void
fiche_set_inconnus (Fiche        *self,
                    guint         espace,
                    const guint8 *octets,
                    gsize         n)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  g_return_if_fail (espace < FICHE_N_ESPACES);

  g_clear_pointer (&priv->inconnus[espace], g_byte_array_unref);
  if (n > 0)
    {
      priv->inconnus[espace] = g_byte_array_sized_new ((guint) n);
      g_byte_array_append (priv->inconnus[espace], octets, (guint) n);
    }
}

/**
 * fiche_get_revision:
 *
 * Returns: the clock of the version the record was read from, 0 for one that was never stored; a
 * copy has that of its source, so that the store can tell a copy that has grown old
 */
guint64
fiche_get_revision (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->revision;
}

/**
 * fiche_is_partielle:
 *
 * Tells whether the long fields were left on the disk: they are then unknown, not absent, and the
 * store completes the record before it writes it.
 */
gboolean
fiche_is_partielle (Fiche *self)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  return priv->partielle;
}

/**
 * fiche_set_lecture:
 * @revision: the clock of the version that was read
 * @partielle: whether the long fields are missing
 *
 * For the store: says what the record was read from.
 */
void
fiche_set_lecture (Fiche    *self,
                   guint64   revision,
                   gboolean  partielle)
{
  FichePrivate *priv = fiche_get_instance_private (self);

  priv->revision = revision;
  priv->partielle = partielle;
}
