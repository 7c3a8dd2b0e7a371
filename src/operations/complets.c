/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/complets-private.h"

#include "operations/pieces-private.h"

#include "model/apercu-calcul.h"
#include "model/prix.h"

/* A dossier keeps the price of the day of its demande (prestations, "Prices"). */
void
complet_set_price (DossierComplet *self)
{
  Dossier *dossier = self->dossier;
  g_auto (TarifReponse) prix = TARIF_REPONSE_INIT;

  if (self->prestation == NULL)
    return;

  prix_find_tarif (self, &prix);
  champ_set_nombre (JALONS_FICHE (dossier), "prix_centimes", prix.montant_centimes);
  champ_set_texte (JALONS_FICHE (dossier), "prix_regle", prix.regle);
}

typedef void (*FicheFunction) (Fiche    *fiche,
                               gpointer  user_data);

/* Every row whose key is the dossier's own, the dossier itself first. */
static void
for_each (DossierComplet *self,
          FicheFunction   function,
          gpointer        user_data)
{
  guint n;
  const GType *types = tables_list (&n);

  function (JALONS_FICHE (self->dossier), user_data);
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *fiches = types[i] != TYPE_CONTACT ? dossier_complet_get_array (self, types[i]) : NULL;

      for (guint j = 0; fiches != NULL && j < fiches->len; j++)
        function (fiches->pdata[j], user_data);
    }
}

static void
set_discret (Fiche    *fiche,
             gpointer  discret)
{
  fiche_set_discret (fiche, pieces_get_discretion (fiche, GPOINTER_TO_INT (discret)));
}

/* All the rows of a dossier whose employer is not informed are confidential, its agent's too. */
void
complet_set_discret (DossierComplet *self,
                     gboolean        discret)
{
  for_each (self, set_discret, GINT_TO_POINTER (discret));
  fiche_set_discret (JALONS_FICHE (self->agent), discret);
}

static void
put (Fiche    *fiche,
     gpointer  transaction)
{
  transaction_put (transaction, fiche);
}

/* Puts every row of a dossier but those of its employer, with its overview on the day @jour;
 * @apercu is the overview that it has already, where it replaces another. */
void
complet_put (DossierComplet *self,
             Transaction    *transaction,
             Fiche          *apercu,
             gint64          jour)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (self->dossier));
  g_autoptr (Fiche) nouvel = apercu != NULL ? fiche_copy (apercu)
                                            : g_object_new (TYPE_APERCU, "uuid", uuid, NULL);

  transaction_put (transaction, JALONS_FICHE (self->agent));
  for_each (self, put, transaction);

  apercu_compute (JALONS_APERCU (nouvel), self, jour);
  fiche_set_discret (nouvel, fiche_get_discret (JALONS_FICHE (self->dossier)));
  transaction_put (transaction, nouvel);
}
