/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/echanges.h"

#include "operations/arrivees-private.h"
#include "operations/echanges-private.h"
#include "operations/operation-private.h"
#include "operations/siret-avis.h"

#include "base/jour.h"
#include "exchange/dossier-json.h"

#include <glib/gi18n-lib.h>

/* Dossiers in and out as documents. */

/**
 * import_resultat_free:
 * @self: (nullable) (transfer full): what an import did
 */
void
import_resultat_free (ImportResultat *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->crees, g_ptr_array_unref);
  g_clear_pointer (&self->remplaces, g_ptr_array_unref);
  g_clear_pointer (&self->avis, g_ptr_array_unref);
  g_clear_pointer (&self->fautes, g_ptr_array_unref);
  g_free (self);
}

ImportResultat *
import_resultat_new (void)
{
  ImportResultat *self = g_new0 (ImportResultat, 1);

  self->crees = g_ptr_array_new_with_free_func (g_free);
  self->remplaces = g_ptr_array_new_with_free_func (g_free);
  self->avis = g_ptr_array_new_with_free_func (g_free);
  self->fautes = fautes_new ();

  return self;
}

/* Each employer once. */
static void
add_avis (GPtrArray *dossiers,
          GPtrArray *avis)
{
  for (guint i = 0; i < dossiers->len; i++)
    {
      const DossierComplet *dossier = dossiers->pdata[i];
      g_autofree char *phrase =
        siret_avis (dossier->collectivite->nom, dossier->collectivite->siret);

      if (phrase != NULL && !g_ptr_array_find_with_equal_func (avis, phrase, g_str_equal, NULL))
        g_ptr_array_add (avis, g_steal_pointer (&phrase));
    }
}

/* The version that the dossier of the base has, where the document takes its place. */
static gint64
find_version (Arrivee    *arrivee,
              const char *code,
              const char *ref)
{
  g_autofree char *connu = arrivee->remplacer && ref != NULL
                           ? repository_find_reference (arrivee->repository, ref) : NULL;
  g_autoptr (Fiche) dossier = connu != NULL
                              ? repository_get (arrivee->repository, TYPE_DOSSIER, connu, NULL)
                              : NULL;

  if (dossier == NULL || g_strcmp0 (JALONS_DOSSIER (dossier)->prestation, code) != 0)
    return CHAMP_ABSENT;

  return JALONS_DOSSIER (dossier)->prestation_version;
}

Prestation *
arrivee_find_prestation (const char *code,
                         gint64      version,
                         const char *ref,
                         gpointer    user_data)
{
  Arrivee *arrivee = user_data;

  return repository_get_prestation (arrivee->repository, code,
                                    version != CHAMP_ABSENT ? version
                                                            : find_version (arrivee, code, ref),
                                    NULL);
}

const char *
arrivee_refuse_ref (const char *ref,
                    gpointer    user_data)
{
  Arrivee *arrivee = user_data;
  g_autofree char *connu = NULL;

  if (!g_hash_table_add (arrivee->references, g_strdup (ref)))
    return FAUTE_DOUBLON;
  if (arrivee->remplacer)
    return NULL;

  connu = repository_find_reference (arrivee->repository, ref);
  return connu != NULL ? FAUTE_EXISTE : NULL;
}

/* What was read without a fault, before it is written. */
void
arrivee_complete (Arrivee        *arrivee,
                  GPtrArray      *dossiers,
                  ImportResultat *resultat)
{
  add_avis (dossiers, resultat->avis);
  arrivees_give_references (arrivee->repository, arrivee->references, dossiers);
}

static void
list_only (Repository     *repository,
           GPtrArray      *dossiers,
           ImportResultat *resultat)
{
  for (guint i = 0; i < dossiers->len; i++)
    {
      DossierComplet *dossier = dossiers->pdata[i];
      g_autofree char *connu = repository_find_reference (repository, dossier->dossier->ref);

      g_ptr_array_add (connu != NULL ? resultat->remplaces : resultat->crees,
                       g_strdup (dossier->dossier->ref));
    }
}

/**
 * dossiers_import:
 * @contenu: a dossier document, or several in one (docs/cli.md)
 * @remplacer: a dossier whose reference the base has becomes that of the document, otherwise it
 *   is a fault
 * @essai: only tell what would be done
 *
 * Brings dossiers in, all of them or none. A document without a reference is given the next one.
 *
 * Returns: (transfer full) (nullable): what was done; or every fault, and then nothing was; %NULL
 *   with @error where the base cannot take it
 */
ImportResultat *
dossiers_import (Repository  *repository,
                 GBytes      *contenu,
                 gboolean     remplacer,
                 gboolean     essai,
                 GError     **error)
{
  g_autoptr (ImportResultat) resultat = import_resultat_new ();
  g_autoptr (GHashTable) references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) dossiers = NULL;
  Arrivee arrivee = { repository, references, remplacer };
  const DossierLecteur lecteur = { .find_prestation = arrivee_find_prestation,
                                   .refuse_ref = arrivee_refuse_ref, .user_data = &arrivee };

  dossiers = dossiers_json_read (contenu, &lecteur, resultat->fautes);
  if (resultat->fautes->len > 0)
    return g_steal_pointer (&resultat);

  arrivee_complete (&arrivee, dossiers, resultat);
  if (essai)
    list_only (repository, dossiers, resultat);
  else if (!arrivees_write (repository, "import", dossiers, jour_today (), resultat, error))
    return NULL;

  return g_steal_pointer (&resultat);
}

static gint
compare_refs (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (*(char * const *) a, *(char * const *) b);
}

GPtrArray *
export_list_references (Repository  *repository,
                        GError     **error)
{
  g_autoptr (GPtrArray) apercus = repository_list (repository, TYPE_APERCU, error);
  GPtrArray *refs;

  if (apercus == NULL)
    return NULL;

  refs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < apercus->len; i++)
    g_ptr_array_add (refs, g_strdup (JALONS_APERCU (apercus->pdata[i])->ref));
  g_ptr_array_sort (refs, compare_refs);

  return refs;
}

/* A dossier that has not the present version of its prestation says which one it has. */
static JsonNode *
write_document (Repository     *repository,
                DossierComplet *dossier)
{
  JsonNode *node = dossier_json_write (dossier);
  g_autoptr (Prestation) derniere =
    repository_get_prestation (repository, dossier->dossier->prestation, CHAMP_ABSENT, NULL);
  const gint64 version = dossier->dossier->prestation_version;

  if (derniere != NULL && version != CHAMP_ABSENT && version != derniere->version)
    json_object_set_int_member (json_object_get_object_member (json_node_get_object (node),
                                                               "dossier"),
                                "prestation_version", version);

  return node;
}

JsonNode *
export_one (Repository  *repository,
            const char  *ref,
            GError     **error)
{
  g_autofree char *uuid = repository_find_reference (repository, ref);
  g_autoptr (DossierComplet) dossier = NULL;

  if (uuid == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                   _("There is no dossier “%s” in this base."), ref);
      return NULL;
    }

  dossier = repository_get_dossier (repository, uuid, error);
  return dossier != NULL ? write_document (repository, dossier) : NULL;
}

/* (transfer full): a document of several dossiers, that has none yet */
JsonNode *
export_begin (void)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "format", DOSSIER_JSON_FORMAT);
  json_object_set_array_member (object, "dossiers", json_array_new ());

  return json_node_init_object (json_node_alloc (), object);
}

/* @document: (transfer full) */
void
export_add (JsonNode *tous,
            JsonNode *document)
{
  json_array_add_element (json_object_get_array_member (json_node_get_object (tous), "dossiers"),
                          document);
}

/**
 * dossiers_export:
 * @refs: (nullable) (array zero-terminated=1): references; all the dossiers without them
 *
 * Returns: (transfer full) (nullable): the document of one dossier where one was asked for, else
 *   one document of several, by reference or in the order asked
 */
JsonNode *
dossiers_export (Repository          *repository,
                 const char * const  *refs,
                 GError             **error)
{
  g_autoptr (GPtrArray) toutes = NULL;
  g_autoptr (JsonNode) tous = NULL;
  const guint n = refs != NULL ? g_strv_length ((char **) refs) : 0;

  if (n == 1)
    return export_one (repository, refs[0], error);
  if (n == 0)
    {
      toutes = export_list_references (repository, error);
      if (toutes == NULL)
        return NULL;
    }

  tous = export_begin ();
  for (guint i = 0; i < (toutes != NULL ? toutes->len : n); i++)
    {
      JsonNode *node = export_one (repository, toutes != NULL ? toutes->pdata[i] : refs[i], error);

      if (node == NULL)
        return NULL;
      export_add (tous, node);
    }

  return g_steal_pointer (&tous);
}
