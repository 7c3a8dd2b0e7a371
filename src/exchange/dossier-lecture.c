/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/dossier-lecture-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/uuid.h"

#include <glib/gi18n-lib.h>

#define MINUTES_MAXIMUM 100000
#define ENTIER_MAXIMUM G_MAXINT32
#define CENTIMES_MAXIMUM 100000000000

/* Goes into a key; lecture_leave() with the answer comes back. */
gsize
lecture_enter (Lecture    *self,
               const char *cle)
{
  const gsize place = self->chemin->len;

  if (place > 0)
    g_string_append_c (self->chemin, '.');
  g_string_append (self->chemin, cle);

  return place;
}

gsize
lecture_enter_rang (Lecture *self,
                    guint    rang)
{
  const gsize place = self->chemin->len;

  g_string_append_printf (self->chemin, "[%u]", rang);

  return place;
}

void
lecture_leave (Lecture *self,
               gsize    place)
{
  g_string_truncate (self->chemin, place);
}

/* Notes a fault of @node, or of its key @cle where it is not NULL. */
void
lecture_refuse (Lecture    *self,
                JsonNode   *node,
                const char *cle,
                const char *code,
                const char *message)
{
  const gsize place = cle != NULL ? lecture_enter (self, cle) : self->chemin->len;

  fautes_add (self->fautes, self->chemin->str, lecture_json_get_ligne (self->json, node), code,
              message);
  lecture_leave (self, place);
}

/* With a seed the uuid depends on the place alone: a demonstration has the same ones each time. */
Fiche *
lecture_new_fiche (Lecture *self,
                   GType    type)
{
  const FicheTable *table = fiche_type_get_table (type);
  g_autofree char *uuid = NULL;
  Fiche *fiche;

  if (self->lecteur->graine != NULL)
    {
      g_autofree char *nom = g_strconcat (self->lecteur->graine, "/", self->chemin->str, "/",
                                          table->nom, NULL);

      uuid = uuid_from_nom (nom);
    }
  fiche = g_object_new (type, "uuid", uuid, NULL);
  if (table->portee == PORTEE_DOSSIER && self->dossier->dossier != NULL)
    fiche_set_portee (fiche, fiche_get_uuid (JALONS_FICHE (self->dossier->dossier)));

  return fiche;
}

/* Returns: (nullable): the object under a key; what is not one is noted */
JsonNode *
lecture_get_object (Lecture    *self,
                    JsonNode   *parent,
                    const char *cle,
                    gboolean    requis)
{
  JsonNode *node = json_object_get_member (json_node_get_object (parent), cle);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      if (requis)
        lecture_refuse (self, node != NULL ? node : parent, cle, FAUTE_CLE_MANQUANTE,
                        _("This key is required."));
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      lecture_refuse (self, node, cle, FAUTE_TYPE, _("An object was expected."));
      return NULL;
    }

  return node;
}

static gboolean
has_cle (const Cles *cles,
         const char *nom)
{
  for (guint i = 0; i < cles->n; i++)
    if (g_str_equal (cles->cles[i].cle, nom))
      return TRUE;

  return FALSE;
}

void
lecture_check_cles (Lecture    *self,
                    JsonNode   *node,
                    const Cles *cles)
{
  JsonObjectIter iter;
  const char *nom;
  JsonNode *valeur;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &nom, &valeur))
    if (!has_cle (cles, nom))
      lecture_refuse (self, valeur, nom, FAUTE_CLE_INCONNUE, _("This key is not known."));
}

/* Returns: (nullable): the text under a key, without a word where it is none */
const char *
lecture_get_texte (Lecture    *self,
                   JsonNode   *parent,
                   const char *cle)
{
  JsonNode *node = json_object_get_member (json_node_get_object (parent), cle);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
is_code (const CodeLibelle *codes,
         const char        *texte)
{
  for (const CodeLibelle *code = codes; code->code != NULL; code++)
    if (g_str_equal (code->code, texte))
      return TRUE;

  return FALSE;
}

static void
refuse_code (Lecture    *self,
             JsonNode   *node,
             const char *cle,
             const char *texte)
{
  g_autofree char *message = g_strdup_printf (_("“%s” is not a known code."), texte);

  lecture_refuse (self, node, cle, FAUTE_CODE, message);
}

static void
read_texte (Lecture     *self,
            JsonNode    *node,
            const char  *cle,
            Fiche       *fiche,
            const Champ *champ)
{
  const char *texte;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      lecture_refuse (self, node, cle, FAUTE_TYPE, _("A text was expected."));
      return;
    }

  texte = json_node_get_string (node);
  if (champ->codes != NULL && !is_code (champ->codes, texte))
    refuse_code (self, node, cle, texte);
  else if ((champ->flags & CHAMP_REQUIS) != 0 && *texte == '\0')
    lecture_refuse (self, node, cle, FAUTE_CLE_MANQUANTE, _("This text is required."));
  else if (champ->type == CHAMP_REFERENCE && !g_uuid_string_is_valid (texte))
    lecture_refuse (self, node, cle, FAUTE_VALEUR,
                    _("An identifier was expected, as 6f1c2b7e-3d40-4a58-9c11-0e7b5a2d8f64."));
  else
    fiche_set_texte (fiche, champ, texte);
}

static gboolean
is_sane_jour (gint64 jour)
{
  return jour >= jour_from_ymd (1900, 1, 1) && jour <= jour_from_ymd (2199, 12, 31);
}

static void
read_moment (Lecture     *self,
             JsonNode    *node,
             const char  *cle,
             Fiche       *fiche,
             const Champ *champ)
{
  const gboolean est_jour = champ->type == CHAMP_DATE;
  gint64 valeur = CHAMP_ABSENT;
  gboolean lu;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      lecture_refuse (self, node, cle, FAUTE_TYPE,
                      est_jour ? _("A date was expected, as 2026-11-22.")
                               : _("A time was expected, as 2026-11-22T09:30:00+01:00."));
      return;
    }

  lu = est_jour ? jour_parse_iso (json_node_get_string (node), &valeur)
                : instant_parse_iso (json_node_get_string (node), &valeur);
  if (!lu || !is_sane_jour (est_jour ? valeur : instant_get_jour (valeur)))
    lecture_refuse (self, node, cle, FAUTE_DATE,
                    est_jour ? _("This date does not exist; write it as 2026-11-22.")
                             : _("This time does not exist; write it as 2026-11-22T09:30:00+01:00."));
  else
    fiche_set_nombre (fiche, champ, valeur);
}

static void
read_nombre (Lecture     *self,
             JsonNode    *node,
             const char  *cle,
             Fiche       *fiche,
             const Champ *champ)
{
  const GType attendu = champ->type == CHAMP_BOOLEEN ? G_TYPE_BOOLEAN : G_TYPE_INT64;
  const gint64 maximum = champ->type == CHAMP_CENTIMES ? CENTIMES_MAXIMUM
                         : champ->type == CHAMP_ENTIER ? ENTIER_MAXIMUM
                                                       : MINUTES_MAXIMUM;
  gint64 nombre;

  if (json_node_get_value_type (node) != attendu)
    {
      lecture_refuse (self, node, cle, FAUTE_TYPE,
                      champ->type == CHAMP_BOOLEEN ? _("true or false was expected.")
                                                   : _("A whole number was expected."));
      return;
    }
  if (champ->type == CHAMP_BOOLEEN)
    {
      fiche_set_nombre (fiche, champ, json_node_get_boolean (node) ? 1 : 0);
      return;
    }

  nombre = json_node_get_int (node);
  if (nombre < 0 || nombre > maximum)
    lecture_refuse (self, node, cle, FAUTE_VALEUR, _("This number is not possible here."));
  else
    fiche_set_nombre (fiche, champ, nombre);
}

static void
read_liste (Lecture     *self,
            JsonNode    *node,
            const Cle   *cle,
            Fiche       *fiche,
            const Champ *champ)
{
  g_autoptr (GStrvBuilder) textes = g_strv_builder_new ();
  g_auto (GStrv) liste = NULL;
  JsonArray *array;
  const gsize place = lecture_enter (self, cle->cle);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      lecture_refuse (self, node, NULL, FAUTE_TYPE, _("A list of texts was expected."));
      lecture_leave (self, place);
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const gsize rang = lecture_enter_rang (self, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        lecture_refuse (self, element, NULL, FAUTE_TYPE, _("A text was expected."));
      else if (cle->codes != NULL && !is_code (cle->codes, json_node_get_string (element)))
        refuse_code (self, element, NULL, json_node_get_string (element));
      else
        g_strv_builder_add (textes, json_node_get_string (element));
      lecture_leave (self, rang);
    }
  lecture_leave (self, place);

  liste = g_strv_builder_end (textes);
  fiche_set_liste (fiche, champ, (const char * const *) liste);
}

static void
read_champ (Lecture     *self,
            JsonNode    *node,
            const Cle   *cle,
            Fiche       *fiche,
            const Champ *champ)
{
  switch (champ->type)
    {
    case CHAMP_LISTE:
      read_liste (self, node, cle, fiche, champ);
      break;
    case CHAMP_DATE:
    case CHAMP_INSTANT:
      read_moment (self, node, cle->cle, fiche, champ);
      break;
    case CHAMP_ENTIER:
    case CHAMP_BOOLEEN:
    case CHAMP_CENTIMES:
    case CHAMP_MINUTES:
      read_nombre (self, node, cle->cle, fiche, champ);
      break;
    case CHAMP_TEXTE:
    case CHAMP_CODE:
    case CHAMP_REFERENCE:
    case CHAMP_OCTETS:
    default:
      read_texte (self, node, cle->cle, fiche, champ);
      break;
    }
}

static void
read_groupe (Lecture   *self,
             JsonNode  *parent,
             const Cle *cle,
             Fiche     *fiche)
{
  JsonNode *node = lecture_get_object (self, parent, cle->cle, FALSE);
  gsize place;

  if (node == NULL)
    return;

  place = lecture_enter (self, cle->cle);
  lecture_check_cles (self, node, cle->groupe);
  lecture_read_cles (self, node, fiche, cle->groupe);
  lecture_leave (self, place);
}

/* A reference is given by the base where the document has none. */
static gboolean
is_required (const Champ *champ)
{
  return (champ->flags & CHAMP_REQUIS) != 0 && !g_str_equal (champ->nom, "ref");
}

void
lecture_read_cles (Lecture    *self,
                   JsonNode   *node,
                   Fiche      *fiche,
                   const Cles *cles)
{
  JsonObject *object = json_node_get_object (node);

  for (guint i = 0; i < cles->n; i++)
    {
      const Cle *cle = &cles->cles[i];
      const Champ *champ;
      JsonNode *valeur;

      if (cle->groupe != NULL)
        read_groupe (self, node, cle, fiche);
      if (cle->champ == NULL)
        continue;

      champ = fiche_table_find (fiche_get_table (fiche), cle->champ);
      valeur = json_object_get_member (object, cle->cle);
      if (valeur != NULL && !JSON_NODE_HOLDS_NULL (valeur))
        read_champ (self, valeur, cle, fiche, champ);
      else if (is_required (champ))
        lecture_refuse (self, valeur != NULL ? valeur : node, cle->cle, FAUTE_CLE_MANQUANTE,
                        _("This key is required."));
    }
}

static void
set_rang (Fiche *fiche,
          guint  rang)
{
  const Champ *champ = fiche_table_find (fiche_get_table (fiche), "rang");

  if (champ != NULL)
    fiche_set_nombre (fiche, champ, rang);
}

void
lecture_read_array (Lecture    *self,
                    JsonNode   *parent,
                    const char *cle,
                    GType       type,
                    const Cles *cles,
                    ReadMore    more)
{
  JsonNode *node = json_object_get_member (json_node_get_object (parent), cle);
  JsonArray *array;
  gsize place;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      lecture_refuse (self, node, cle, FAUTE_TYPE, _("A list was expected."));
      return;
    }

  place = lecture_enter (self, cle);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const gsize rang = lecture_enter_rang (self, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        {
          g_autoptr (Fiche) fiche = lecture_new_fiche (self, type);

          lecture_check_cles (self, element, cles);
          lecture_read_cles (self, element, fiche, cles);
          set_rang (fiche, i);
          dossier_complet_add (self->dossier, fiche);
          if (more != NULL)
            more (self, element, fiche);
        }
      else
        {
          lecture_refuse (self, element, NULL, FAUTE_TYPE, _("An object was expected."));
        }
      lecture_leave (self, rang);
    }
  lecture_leave (self, place);
}
