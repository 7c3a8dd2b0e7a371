/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/dossier-json.h"

#include "exchange/dossier-cles-private.h"

#include "base/instant.h"
#include "base/jour.h"

/* From records to the document. Every key is written, in order: what is absent is null, but for
 * the rare ones, which are then left out. */

static void
take_text (JsonObject *object,
           const char *cle,
           char       *texte)
{
  g_autofree char *pris = texte;

  if (pris != NULL)
    json_object_set_string_member (object, cle, pris);
  else
    json_object_set_null_member (object, cle);
}

static void
write_number (JsonObject      *object,
              const char      *cle,
              const Champ     *champ,
              gint64           nombre)
{
  if (nombre == CHAMP_ABSENT)
    json_object_set_null_member (object, cle);
  else if (champ->type == CHAMP_BOOLEEN)
    json_object_set_boolean_member (object, cle, nombre != 0);
  else if (champ->type == CHAMP_DATE)
    take_text (object, cle, jour_format_iso (nombre));
  else if (champ->type == CHAMP_INSTANT)
    take_text (object, cle, instant_format_iso (nombre));
  else
    json_object_set_int_member (object, cle, nombre);
}

static void
write_list (JsonObject         *object,
            const char         *cle,
            const char * const *textes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; textes != NULL && textes[i] != NULL; i++)
    json_array_add_string_element (array, textes[i]);
  json_object_set_array_member (object, cle, array);
}

/**
 * fiche_json_write_champ:
 * @cle: the key to write
 *
 * Writes the value of one field: null where it is absent, an empty list where a list is. Bytes are
 * never written.
 */
void
fiche_json_write_champ (JsonObject  *object,
                        const char  *cle,
                        Fiche       *fiche,
                        const Champ *champ)
{
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_NOMBRE:
      write_number (object, cle, champ, fiche_get_nombre (fiche, champ));
      break;
    case STOCKAGE_LISTE:
      write_list (object, cle, fiche_get_liste (fiche, champ));
      break;
    case STOCKAGE_TEXTE:
      take_text (object, cle, g_strdup (fiche_get_texte (fiche, champ)));
      break;
    case STOCKAGE_OCTETS:
    default:
      json_object_set_null_member (object, cle);
      break;
    }
}

/* A group holds something where one of its keys does. */
static gboolean
is_empty (Fiche     *fiche,
          const Cle *cle)
{
  const FicheTable *table = fiche_get_table (fiche);

  if (cle->champ != NULL)
    return fiche_is_absent (fiche, fiche_table_find (table, cle->champ));
  for (guint i = 0; cle->groupe != NULL && i < cle->groupe->n; i++)
    if (!is_empty (fiche, &cle->groupe->cles[i]))
      return FALSE;

  return TRUE;
}

static void
write_cles (JsonObject *object,
            Fiche      *fiche,
            const Cles *cles)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < cles->n; i++)
    {
      const Cle *cle = &cles->cles[i];

      if (cle->rare && is_empty (fiche, cle))
        continue;
      if (cle->champ != NULL)
        {
          fiche_json_write_champ (object, cle->cle, fiche, fiche_table_find (table, cle->champ));
        }
      else if (cle->groupe != NULL)
        {
          JsonObject *groupe = json_object_new ();

          write_cles (groupe, fiche, cle->groupe);
          json_object_set_object_member (object, cle->cle, groupe);
        }
    }
}

static gint64
get_rang (gconstpointer fiche)
{
  const Champ *champ = fiche_table_find (fiche_get_table ((Fiche *) fiche), "rang");

  return champ != NULL ? fiche_get_nombre ((Fiche *) fiche, champ) : CHAMP_ABSENT;
}

static gint
compare_rangs (gconstpointer a,
               gconstpointer b)
{
  const gint64 ra = get_rang (*(gpointer *) a);
  const gint64 rb = get_rang (*(gpointer *) b);

  return ra == rb ? 0 : ra < rb ? -1 : 1;
}

/* A document keeps the order in which things were written, where the screen sorts some by date. */
static GPtrArray *
in_order (GPtrArray *fiches)
{
  GPtrArray *copie = g_ptr_array_copy (fiches, (GCopyFunc) (void *) g_object_ref, NULL);

  g_ptr_array_set_free_func (copie, g_object_unref);
  g_ptr_array_sort (copie, compare_rangs);
  return copie;
}

typedef void (*WriteMore) (JsonObject     *object,
                           Fiche          *fiche,
                           DossierComplet *dossier);

static void
write_array (JsonObject     *object,
             const char     *cle,
             GPtrArray      *fiches,
             const Cles     *cles,
             WriteMore       more,
             DossierComplet *dossier)
{
  g_autoptr (GPtrArray) ordre = in_order (fiches);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < ordre->len; i++)
    {
      JsonObject *element = json_object_new ();

      write_cles (element, ordre->pdata[i], cles);
      if (more != NULL)
        more (element, ordre->pdata[i], dossier);
      json_array_add_object_element (array, element);
    }
  json_object_set_array_member (object, cle, array);
}

/* A rare key: a dossier that has none is written as it was before the key. */
static void
write_rare_array (JsonObject     *object,
                  const char     *cle,
                  GPtrArray      *fiches,
                  const Cles     *cles,
                  WriteMore       more,
                  DossierComplet *dossier)
{
  if (fiches->len > 0)
    write_array (object, cle, fiches, cles, more, dossier);
}

static void
write_note (JsonObject     *object,
            Fiche          *entretien,
            DossierComplet *dossier)
{
  Note *note = dossier_complet_get_note (dossier, fiche_get_uuid (entretien));

  take_text (object, "notes", g_strdup (note != NULL ? note->texte : NULL));
}

/* An entretien has no name in a document but its start. */
static void
write_piece (JsonObject     *object,
             Fiche          *piece,
             DossierComplet *dossier)
{
  gint64 debut = CHAMP_ABSENT;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (g_strcmp0 (fiche_get_uuid (dossier->entretiens->pdata[i]),
                   JALONS_PIECE_FICHE (piece)->entretien) == 0)
      debut = JALONS_ENTRETIEN (dossier->entretiens->pdata[i])->debut;
  take_text (object, "entretien", debut != CHAMP_ABSENT ? instant_format_iso (debut) : NULL);
}

static void
write_objectifs (JsonObject     *object,
                 Fiche          *phase,
                 DossierComplet *dossier)
{
  g_autoptr (GPtrArray) siens = g_ptr_array_new ();

  for (guint i = 0; i < dossier->objectifs->len; i++)
    {
      Objectif *objectif = dossier->objectifs->pdata[i];

      if (g_strcmp0 (objectif->phase, fiche_get_uuid (phase)) == 0)
        g_ptr_array_add (siens, objectif);
    }
  write_array (object, "objectifs", siens, &cles_objectif, NULL, dossier);
}

static void
write_collectivite (JsonObject     *object,
                    DossierComplet *dossier)
{
  g_autoptr (Collectivite) vide = NULL;
  Collectivite *collectivite = dossier->collectivite;
  JsonObject *objet = json_object_new ();

  if (collectivite == NULL)
    collectivite = vide = g_object_new (TYPE_COLLECTIVITE, NULL);
  write_cles (objet, JALONS_FICHE (collectivite), &cles_collectivite);
  write_array (objet, "contacts", dossier->contacts, &cles_contact, NULL, dossier);
  json_object_set_object_member (object, "collectivite", objet);
}

static void
write_signatures (JsonObject     *object,
                  Fiche          *convention,
                  DossierComplet *dossier)
{
  g_autoptr (GPtrArray) siennes = g_ptr_array_new ();

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      Signature *signature = dossier->signatures->pdata[i];

      if (g_strcmp0 (signature->convention, fiche_get_uuid (convention)) == 0)
        g_ptr_array_add (siennes, signature);
    }
  write_array (object, "signatures", siennes, &cles_signature, NULL, dossier);
}

static void
write_convention (JsonObject     *object,
                  DossierComplet *dossier)
{
  Convention *convention = dossier_complet_get_convention (dossier);
  g_autoptr (Convention) vide = NULL;
  g_autoptr (GPtrArray) avenants = g_ptr_array_new ();
  JsonObject *objet = json_object_new ();

  if (convention == NULL)
    convention = vide = g_object_new (TYPE_CONVENTION, NULL);
  for (guint i = 0; i < dossier->conventions->len; i++)
    if (g_strcmp0 (JALONS_CONVENTION (dossier->conventions->pdata[i])->genre, "avenant") == 0)
      g_ptr_array_add (avenants, dossier->conventions->pdata[i]);

  write_cles (objet, JALONS_FICHE (convention), &cles_convention);
  write_signatures (objet, JALONS_FICHE (convention), dossier);
  write_rare_array (objet, "avenants", avenants, &cles_avenant, write_signatures, dossier);
  json_object_set_object_member (object, "convention", objet);
}

static void
write_agent (JsonObject     *object,
             DossierComplet *dossier)
{
  g_autoptr (Agent) vide = NULL;
  Agent *agent = dossier->agent;
  JsonObject *objet = json_object_new ();

  if (agent == NULL)
    agent = vide = g_object_new (TYPE_AGENT, NULL);
  write_cles (objet, JALONS_FICHE (agent), &cles_agent);
  json_object_set_object_member (object, "agent", objet);
}

static void
write_records (JsonObject     *object,
               DossierComplet *dossier)
{
  Fiche *fiche = JALONS_FICHE (dossier->dossier);
  JsonObject *livret = json_object_new ();

  write_array (object, "phases", dossier->phases, &cles_phase, write_objectifs, dossier);
  write_array (object, "ecarts", dossier->ecarts, &cles_ecart, NULL, dossier);
  write_array (object, "entretiens", dossier->entretiens, &cles_entretien, write_note, dossier);
  write_array (object, "temps", dossier->temps, &cles_temps, NULL, dossier);
  write_array (object, "demarches", dossier->demarches, &cles_demarche, NULL, dossier);
  write_rare_array (object, "echanges", dossier->echanges, &cles_echange, NULL, dossier);
  write_rare_array (object, "rappels", dossier->rappels, &cles_rappel, NULL, dossier);
  write_rare_array (object, "pieces", dossier->pieces, &cles_piece, write_piece, dossier);
  write_array (object, "sections", dossier->sections, &cles_section, NULL, dossier);
  write_cles (object, fiche, &cles_points);
  write_array (object, "actions", dossier->actions, &cles_action, NULL, dossier);
  write_cles (livret, fiche, &cles_livret);
  json_object_set_object_member (object, "livret", livret);
}

/**
 * dossier_json_write:
 * @dossier: a dossier with all its records, long texts included
 *
 * Returns: (transfer full): its document, with every key but the rare ones that hold nothing
 */
JsonNode *
dossier_json_write (DossierComplet *dossier)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObject *corps = json_object_new ();

  json_object_set_int_member (object, "format", DOSSIER_JSON_FORMAT);
  write_cles (corps, JALONS_FICHE (dossier->dossier), &cles_dossier);
  json_object_set_object_member (object, "dossier", corps);
  write_agent (object, dossier);
  write_collectivite (object, dossier);
  write_convention (object, dossier);
  write_records (object, dossier);

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * dossiers_json_write:
 * @dossiers: (element-type DossierComplet): dossiers, in the order to write
 *
 * Returns: (transfer full): one document that holds them all
 */
JsonNode *
dossiers_json_write (GPtrArray *dossiers)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *array = json_array_new ();

  json_object_set_int_member (object, "format", DOSSIER_JSON_FORMAT);
  for (guint i = 0; i < dossiers->len; i++)
    json_array_add_element (array, dossier_json_write (dossiers->pdata[i]));
  json_object_set_array_member (object, "dossiers", array);

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * json_node_to_texte:
 *
 * Returns: (transfer full): @node as indented text, with a new line at its end
 */
char *
json_node_to_texte (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *texte = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_set_root (generator, node);
  texte = json_generator_to_data (generator, NULL);

  return g_strconcat (texte, "\n", NULL);
}
