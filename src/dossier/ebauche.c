/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/ebauche.h"

#include "base/jour.h"
#include "documents/source.h"
#include "dossier/plan-redaction.h"

struct _Ebauche
{
  GHashTable *copies; /* uuid → Fiche */
};

/**
 * ebauche_new:
 *
 * Returns: (transfer full): nothing is typed yet
 */
Ebauche *
ebauche_new (void)
{
  Ebauche *self = g_new0 (Ebauche, 1);

  self->copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/**
 * ebauche_free:
 * @self: (nullable) (transfer full): frees it
 */
void
ebauche_free (Ebauche *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->copies);
  g_free (self);
}

/**
 * ebauche_touch:
 * @fiche: a record as it is kept
 *
 * Returns: (transfer none): a copy of @fiche that holds what is typed: write there
 */
Fiche *
ebauche_touch (Ebauche *self,
               Fiche   *fiche)
{
  Fiche *copie = g_hash_table_lookup (self->copies, fiche_get_uuid (fiche));

  if (copie == NULL)
    {
      copie = fiche_copy (fiche);
      g_hash_table_insert (self->copies, g_strdup (fiche_get_uuid (fiche)), copie);
    }

  return copie;
}

/**
 * ebauche_clear:
 *
 * Forgets all of it.
 */
void
ebauche_clear (Ebauche *self)
{
  g_hash_table_remove_all (self->copies);
}

/* A list is kept in a draft as its lines. */
static void
set_champ (Fiche       *fiche,
           const Champ *champ,
           const char  *texte)
{
  if (champ_get_stockage (champ) == STOCKAGE_LISTE)
    {
      g_auto (GStrv) lignes = g_strsplit (texte != NULL ? texte : "", "\n", -1);

      fiche_set_liste (fiche, champ, (const char * const *) lignes);
    }
  else if (champ_get_stockage (champ) == STOCKAGE_TEXTE)
    {
      fiche_set_texte (fiche, champ, texte);
    }
}

/* A draft that outlived the session is what its writer sees in the block: the page shows it too. */
static Fiche *
read_draft (DossierComplet *dossier,
            Fiche          *fiche)
{
  Fiche *copie = NULL;

  for (guint i = 0; i < dossier->brouillons->len; i++)
    {
      const Brouillon *brouillon = g_ptr_array_index (dossier->brouillons, i);
      const Champ *champ = fiche_table_find (fiche_get_table (fiche), brouillon->champ);

      if (champ == NULL || g_strcmp0 (brouillon->ligne_cible, fiche_get_uuid (fiche)) != 0)
        continue;
      if (copie == NULL)
        copie = fiche_copy (fiche);
      set_champ (copie, champ, brouillon->texte);
    }

  return copie != NULL ? copie : g_object_ref (fiche);
}

static Fiche *
cover (Ebauche        *self,
       DossierComplet *dossier,
       Fiche          *fiche)
{
  Fiche *copie = g_hash_table_lookup (self->copies, fiche_get_uuid (fiche));

  return copie != NULL ? g_object_ref (copie) : read_draft (dossier, fiche);
}

static void
add_all (DossierComplet *copie,
         DossierComplet *dossier,
         GType           type)
{
  GPtrArray *from = dossier_complet_get_array (dossier, type);
  GPtrArray *to = dossier_complet_get_array (copie, type);

  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_object_ref (g_ptr_array_index (from, i)));
}

static void
add_covered (Ebauche        *self,
             DossierComplet *copie,
             DossierComplet *dossier,
             GType           type)
{
  GPtrArray *from = dossier_complet_get_array (dossier, type);
  GPtrArray *to = dossier_complet_get_array (copie, type);

  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, cover (self, dossier, g_ptr_array_index (from, i)));
}

/**
 * ebauche_apply:
 * @dossier: as it is kept
 *
 * Returns: (transfer full): the dossier as it will be once what is typed is kept; it shares the
 *   records that nobody touched
 */
DossierComplet *
ebauche_apply (Ebauche        *self,
               DossierComplet *dossier)
{
  const GType entiers[] = {
    TYPE_CONTACT, TYPE_CONVENTION, TYPE_SIGNATURE, TYPE_PHASE, TYPE_OBJECTIF,
    TYPE_ECART, TYPE_ENTRETIEN, TYPE_TEMPS, TYPE_DEMARCHE, TYPE_DOCUMENT_FICHE,
  };
  DossierComplet *copie = dossier_complet_new ();

  copie->dossier = JALONS_DOSSIER (cover (self, dossier, JALONS_FICHE (dossier->dossier)));
  g_set_object (&copie->agent, dossier->agent);
  g_set_object (&copie->collectivite, dossier->collectivite);
  g_set_object (&copie->centre, dossier->centre);
  g_set_object (&copie->conseiller, dossier->conseiller);
  copie->prestation = dossier->prestation != NULL ? prestation_ref (dossier->prestation) : NULL;
  copie->modeles = dossier->modeles != NULL ? g_ptr_array_ref (dossier->modeles) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (entiers); i++)
    add_all (copie, dossier, entiers[i]);
  add_covered (self, copie, dossier, TYPE_SECTION);
  add_covered (self, copie, dossier, TYPE_ACTION);
  dossier_complet_sort (copie);

  return copie;
}

/**
 * ebauche_build:
 * @dossier: as it is kept
 * @code: a document
 * @error: set where the document cannot be built
 *
 * Returns: (transfer full) (nullable): the document with what is typed, dated today, as a project
 */
Bloc *
ebauche_build (Ebauche         *self,
               DossierComplet  *dossier,
               const char      *code,
               GError         **error)
{
  g_autoptr (DossierComplet) typed = NULL;
  DocumentKind kind;
  DocumentSource source;
  Bloc *document;

  if (!document_kind_from_code (code, &kind))
    return NULL;

  typed = ebauche_apply (self, dossier);
  source = (DocumentSource) { .complet = typed, .jour = jour_today (), .brouillon = TRUE };
  document = document_build (kind, &source, error);

  /* It says that it is not final; a word across the page would only be in the way of reading. */
  if (document != NULL)
    document->draft = FALSE;
  return document;
}

/**
 * ebauche_build_document:
 * @dossier: (nullable): as it is kept
 * @error: set where the document cannot be built
 *
 * Returns: (transfer full) (nullable): its synthèse or its livret, as ebauche_build() builds it
 */
Bloc *
ebauche_build_document (Ebauche         *self,
                        DossierComplet  *dossier,
                        GError         **error)
{
  return dossier != NULL ? ebauche_build (self, dossier, plan_redaction_get_document (dossier), error)
                         : NULL;
}
