/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/arrivees-private.h"

#include "operations/complets-private.h"
#include "operations/employeurs-private.h"
#include "operations/pieces-private.h"

#include "base/jour.h"

/* Dossiers that were read become rows of the base. */

static void
delete_all (GPtrArray   *fiches,
            Transaction *transaction)
{
  for (guint i = 0; i < fiches->len; i++)
    transaction_delete (transaction, fiches->pdata[i]);
}

/* The rows that a document describes; documents that were made, and drafts, stay. */
static void
delete_described (DossierComplet *ancien,
                  Transaction    *transaction)
{
  delete_all (ancien->conventions, transaction);
  delete_all (ancien->signatures, transaction);
  delete_all (ancien->phases, transaction);
  delete_all (ancien->objectifs, transaction);
  delete_all (ancien->ecarts, transaction);
  delete_all (ancien->entretiens, transaction);
  delete_all (ancien->notes, transaction);
  delete_all (ancien->temps, transaction);
  delete_all (ancien->demarches, transaction);
  delete_all (ancien->echanges, transaction);
  delete_all (ancien->rappels, transaction);
  delete_all (ancien->sections, transaction);
  delete_all (ancien->actions, transaction);
}

static void
set_portee (GPtrArray  *fiches,
            const char *portee)
{
  for (guint i = 0; i < fiches->len; i++)
    fiche_set_portee (fiches->pdata[i], portee);
}

static void
move_rows (DossierComplet *dossier,
           const char     *portee)
{
  GPtrArray *tableaux[] = { dossier->conventions, dossier->signatures, dossier->phases,
                            dossier->objectifs, dossier->ecarts, dossier->entretiens, dossier->notes,
                            dossier->temps, dossier->demarches, dossier->echanges,
                            dossier->rappels, dossier->sections, dossier->actions,
                            dossier->pieces };

  for (guint i = 0; i < G_N_ELEMENTS (tableaux); i++)
    set_portee (tableaux[i], portee);
}

/* What the record says, and not what it is: its row, its key and its revision stay. */
static void
take_champs (Fiche *fiche,
             Fiche *source)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    fiche_copy_champ (fiche, source, &table->champs[i]);
}

static void
keep_rows (GPtrArray *lues,
           GPtrArray *anciennes)
{
  for (guint i = 0; i < anciennes->len; i++)
    g_ptr_array_add (lues, fiche_copy (anciennes->pdata[i]));
}

/* Returns: (nullable) (transfer none): the entretien of @dossier that begins when @uuid of @ancien did */
static const char *
find_same_entretien (DossierComplet *dossier,
                     DossierComplet *ancien,
                     const char     *uuid)
{
  gint64 debut = CHAMP_ABSENT;

  for (guint i = 0; uuid != NULL && i < ancien->entretiens->len; i++)
    if (g_str_equal (fiche_get_uuid (ancien->entretiens->pdata[i]), uuid))
      debut = JALONS_ENTRETIEN (ancien->entretiens->pdata[i])->debut;
  for (guint i = 0; debut != CHAMP_ABSENT && i < dossier->entretiens->len; i++)
    if (JALONS_ENTRETIEN (dossier->entretiens->pdata[i])->debut == debut)
      return fiche_get_uuid (dossier->entretiens->pdata[i]);

  return NULL;
}

/* The document says what a piece is; the base has its bytes. None goes because a document does not
 * tell of it. */
static void
keep_pieces (DossierComplet *lu,
             DossierComplet *ancien)
{
  static const char * const dits[] = { "nom", "genre", "note", "acces", "entretien" };

  for (guint i = 0; i < ancien->pieces->len; i++)
    {
      PieceFiche *ancienne = ancien->pieces->pdata[i];
      PieceFiche *dite = pieces_find_empreinte (lu->pieces, ancienne->empreinte);
      Fiche *copie = fiche_copy (JALONS_FICHE (ancienne));

      if (dite == NULL)
        champ_set_texte (copie, "entretien", find_same_entretien (lu, ancien, ancienne->entretien));
      for (guint j = 0; dite != NULL && j < G_N_ELEMENTS (dits); j++)
        fiche_copy_champ (copie, JALONS_FICHE (dite),
                          fiche_table_find (&piece_fiche_table, dits[j]));
      if (dite != NULL)
        g_ptr_array_remove (lu->pieces, dite);
      g_ptr_array_add (lu->pieces, copie);
    }
}

/* Makes @lu the next version of the dossier and of the agent that the base has. */
static void
become (DossierComplet *lu,
        DossierComplet *ancien)
{
  g_autoptr (Fiche) dossier = fiche_copy (JALONS_FICHE (ancien->dossier));
  g_autoptr (Fiche) agent = NULL;
  g_autofree char *raison = g_strdup (ancien->dossier->statut_raison);

  take_champs (dossier, JALONS_FICHE (lu->dossier));
  champ_set_texte (dossier, "statut_raison", raison);
  if (ancien->agent != NULL)
    {
      agent = fiche_copy (JALONS_FICHE (ancien->agent));
      take_champs (agent, JALONS_FICHE (lu->agent));
      g_set_object (&lu->agent, JALONS_AGENT (agent));
    }
  champ_set_texte (dossier, "agent", fiche_get_uuid (JALONS_FICHE (lu->agent)));
  move_rows (lu, fiche_get_uuid (dossier));
  keep_rows (lu->documents, ancien->documents);
  keep_rows (lu->brouillons, ancien->brouillons);
  keep_pieces (lu, ancien);
  g_set_object (&lu->dossier, JALONS_DOSSIER (dossier));
}

static void
put_as_discreet (gpointer  transaction,
                 Fiche    *contenu)
{
  g_autoptr (Fiche) copie = fiche_copy (contenu);

  fiche_set_discret (copie, !fiche_get_discret (contenu));
  transaction_put (transaction, copie);
}

/* The bytes of the pieces that change their espace go with them. */
static gboolean
move_pieces (Operation       *operation,
             DossierComplet  *lu,
             DossierComplet  *ancien,
             GError         **error)
{
  for (guint i = 0; i < ancien->pieces->len; i++)
    {
      PieceFiche *avant = ancien->pieces->pdata[i];
      PieceFiche *apres = pieces_find_empreinte (lu->pieces, avant->empreinte);

      if (apres != NULL &&
          fiche_get_discret (JALONS_FICHE (avant)) != fiche_get_discret (JALONS_FICHE (apres)) &&
          !pieces_each_content (operation->repository, avant, put_as_discreet,
                                operation->transaction, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
bring_one (Operation       *operation,
           Employeurs      *employeurs,
           DossierComplet  *lu,
           gint64           jour,
           ImportResultat  *resultat,
           GError         **error)
{
  g_autofree char *connu = lu->dossier->ref != NULL
                           ? repository_find_reference (operation->repository, lu->dossier->ref) : NULL;
  g_autoptr (DossierComplet) ancien = NULL;
  g_autoptr (Fiche) apercu = NULL;

  employeurs_adopt (employeurs, lu, connu != NULL, operation->transaction);
  if (connu != NULL)
    {
      ancien = repository_get_dossier (operation->repository, connu, error);
      if (ancien == NULL)
        return FALSE;
      become (lu, ancien);
      delete_described (ancien, operation->transaction);
      apercu = repository_get (operation->repository, TYPE_APERCU, connu, NULL);
    }
  g_ptr_array_add (connu != NULL ? resultat->remplaces : resultat->crees,
                   g_strdup (lu->dossier->ref));

  complet_set_price (lu);
  complet_set_discret (lu, lu->dossier->employeur_informe == 0);
  if (ancien != NULL && !move_pieces (operation, lu, ancien, error))
    return FALSE;
  complet_put (lu, operation->transaction, apercu, jour);
  return TRUE;
}

/* A document without a reference takes the next one of the year of its demande that neither the
 * base nor the rest of the file has. */
void
arrivees_give_references (Repository *repository,
                          GHashTable *references,
                          GPtrArray  *dossiers)
{
  for (guint i = 0; i < dossiers->len; i++)
    {
      DossierComplet *dossier = dossiers->pdata[i];
      g_autofree char *ref = NULL;
      gint annee;

      if (dossier->dossier->ref != NULL)
        continue;
      jour_to_ymd (dossier->dossier->demande_le, &annee, NULL, NULL);
      do
        {
          g_free (ref);
          ref = repository_next_reference (repository, annee);
        }
      while (!g_hash_table_add (references, g_strdup (ref)));
      champ_set_texte (JALONS_FICHE (dossier->dossier), "ref", ref);
    }
}

/* Dossiers that are being written: all of them or none. */
struct _Arrivages
{
  Operation operation;
  Employeurs *employeurs;
  GPtrArray *dossiers;       /* not owned */
  ImportResultat *resultat;  /* not owned */
  gint64 jour;
  guint rang;                /* of the next one to prepare */
  guint lignes;              /* to write, once they are all prepared */
};

void
arrivages_free (Arrivages *self)
{
  if (self == NULL)
    return;

  operation_clear (&self->operation);
  g_clear_pointer (&self->employeurs, employeurs_free);
  g_free (self);
}

/* (transfer full) (nullable): says in @resultat what becomes of each */
Arrivages *
arrivages_new (Repository      *repository,
               const char      *nature,
               GPtrArray       *dossiers,
               gint64           jour,
               ImportResultat  *resultat,
               GError         **error)
{
  g_autoptr (Arrivages) self = g_new0 (Arrivages, 1);

  self->dossiers = dossiers;
  self->resultat = resultat;
  self->jour = jour;
  if (!operation_begin (&self->operation, repository, nature, error))
    return NULL;
  self->employeurs = employeurs_new (repository, error);
  if (self->employeurs == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/* What is left: other dossiers of an agent or of an employer that was replaced. */
static gboolean
update_others (Arrivages  *self,
               GError    **error)
{
  g_autoptr (GHashTable) faits = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->dossiers->len; i++)
    {
      DossierComplet *dossier = self->dossiers->pdata[i];

      g_hash_table_add (faits, (gpointer) fiche_get_uuid (JALONS_FICHE (dossier->dossier)));
    }

  return apercus_update (self->operation.repository, self->operation.transaction, faits, error);
}

/* One dossier more, or @lot rows more. */
gboolean
arrivages_step (Arrivages  *self,
                guint       lot,
                Progres    *progres,
                gboolean   *fini,
                GError    **error)
{
  guint reste;

  if (self->rang < self->dossiers->len)
    {
      if (!bring_one (&self->operation, self->employeurs, self->dossiers->pdata[self->rang],
                      self->jour, self->resultat, error))
        return FALSE;
      self->rang++;
      progres_set (progres, self->rang, self->dossiers->len);
      return self->rang < self->dossiers->len || update_others (self, error);
    }

  if (!transaction_commit_some (self->operation.transaction, lot, &reste, error))
    return FALSE;
  self->lignes = MAX (self->lignes, reste);
  *fini = reste == 0;
  if (progres != NULL)
    progres_set_partie (progres, ARRIVAGES_PREPARES, 1);
  progres_set (progres, self->lignes - reste, self->lignes);
  return TRUE;
}

/* Writes dossiers, all of them or none, and says in @resultat what became of each. */
gboolean
arrivees_write (Repository      *repository,
                const char      *nature,
                GPtrArray       *dossiers,
                gint64           jour,
                ImportResultat  *resultat,
                GError         **error)
{
  g_autoptr (Arrivages) arrivages =
    arrivages_new (repository, nature, dossiers, jour, resultat, error);
  gboolean fini = FALSE;

  while (arrivages != NULL && !fini)
    if (!arrivages_step (arrivages, G_MAXUINT, NULL, &fini, error))
      return FALSE;

  return arrivages != NULL;
}
