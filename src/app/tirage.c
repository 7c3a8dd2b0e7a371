/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage.h"

#include "base/jour.h"
#include "dossier/fabrique.h"
#include "model/destinataires.h"
#include "operations/finalisation.h"

struct _Tirage
{
  GObject parent_instance;

  Repository *repository;
  GListModel *items;
  ImpressionChoix *choix;
  GCancellable *arret;
  TirageItem *courant;
  gboolean nouvelle;
  PreparationLecteur lecteur;
  TirageCopies copies;
  gpointer data;
  guint fait;
  guint total;
};

enum
{
  SIGNAL_PROGRESS,
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Tirage, tirage, G_TYPE_OBJECT)

static void
tirage_dispose (GObject *object)
{
  Tirage *self = JALONS_TIRAGE (object);

  g_clear_object (&self->arret);
  g_clear_object (&self->courant);
  g_clear_object (&self->items);
  g_clear_object (&self->choix);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (tirage_parent_class)->dispose (object);
}

static void
tirage_class_init (TirageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tirage_dispose;

  signals[SIGNAL_PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                           G_TYPE_UINT);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tirage_init (Tirage *self)
{
}

static void
end (Tirage     *self,
     const char *message)
{
  g_clear_object (&self->arret);
  g_clear_object (&self->courant);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0, message);
}

static void
fail (Tirage       *self,
      const GError *error)
{
  tirage_item_set_statut (self->courant, TIRAGE_STATUT_ECHEC, error->message);
  end (self, error->message);
}

static void print_next (Tirage *self);

/* What the printer took is printed, were the base to refuse to remember it: that is told, and the rest
 * waits. */
static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Tirage) self = data;
  const TirageLigne *ligne = tirage_item_get_ligne (self->courant);
  g_autoptr (GError) error = NULL;

  if (!impression_send_finish (result, &error))
    {
      fail (self, error);
      return;
    }

  tirage_item_set_statut (self->courant, TIRAGE_STATUT_IMPRIME, NULL);
  self->fait++;
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0, self->fait, self->total);
  if (!document_is_interne (ligne->code) &&
      !documents_note_print (self->repository, ligne->document,
                             self->copies (ligne->code, self->data), &error))
    {
      end (self, error->message);
      return;
    }
  print_next (self);
}

static void
send_pdf (Tirage *self,
          GBytes *pdf)
{
  const TirageLigne *ligne = tirage_item_get_ligne (self->courant);
  g_autofree char *titre = g_strdup_printf ("%s-%s", ligne->ref, ligne->code);

  impression_send_async (self->choix, titre, pdf, self->copies (ligne->code, self->data), NULL,
                         sent_cb, g_object_ref (self));
}

static void
send_document (Tirage *self)
{
  const TirageLigne *ligne = tirage_item_get_ligne (self->courant);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = rendus_load_pdf (self->repository, ligne->document, &error);

  if (pdf != NULL)
    send_pdf (self, pdf);
  else
    fail (self, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Tirage) self = data;
  const TirageLigne *ligne = tirage_item_get_ligne (self->courant);
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu = fabrique_make_finish (result, &error);
  g_autofree char *document = NULL;

  /* A working sheet is printed as it is made. */
  if (rendu != NULL && document_is_interne (ligne->code))
    {
      send_pdf (self, rendu->pdf);
      return;
    }
  if (rendu != NULL)
    document = tirages_finalise (self->repository, ligne->dossier, rendu, &error);
  if (document == NULL)
    {
      fail (self, error);
      return;
    }
  tirage_item_set_document (self->courant, document);
  send_document (self);
}

static void
print_item (Tirage     *self,
            TirageItem *item)
{
  const TirageLigne *ligne = tirage_item_get_ligne (item);
  /* A version that was made and whose printing failed is the one to print. */
  const gboolean faite = ligne->document != NULL
                         && (!self->nouvelle
                             || tirage_item_get_statut (item) == TIRAGE_STATUT_ECHEC);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GError) error = NULL;

  g_set_object (&self->courant, item);
  tirage_item_set_statut (item, TIRAGE_STATUT_EN_COURS, NULL);
  if (faite)
    {
      send_document (self);
      return;
    }

  dossier = repository_get_dossier (self->repository, ligne->dossier, &error);
  if (dossier == NULL)
    {
      fail (self, error);
      return;
    }
  if (document_is_interne (ligne->code))
    fabrique_prepare_async (dossier, jour_today (), self->lecteur, NULL, made_cb,
                            g_object_ref (self));
  else
    fabrique_make_async (dossier, ligne->code, jour_today (), FALSE, NULL, made_cb,
                         g_object_ref (self));
}

static void
print_next (Tirage *self)
{
  const guint n = g_list_model_get_n_items (self->items);

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (self->arret); i++)
    {
      g_autoptr (TirageItem) item = g_list_model_get_item (self->items, i);

      if (!tirage_item_is_to_print (item))
        continue;
      print_item (self, item);
      return;
    }

  end (self, NULL);
}

/**
 * tirage_new:
 *
 * Returns: (transfer full): nothing is printed yet
 */
Tirage *
tirage_new (Repository *repository)
{
  Tirage *self = g_object_new (JALONS_TYPE_TIRAGE, NULL);

  self->repository = g_object_ref (repository);
  return self;
}

/**
 * tirage_set_lecteur:
 * @lecteur: for whom the sheets of preparation are; a colleague as long as nobody chose
 *
 * Says who reads the sheets that are printed next.
 */
void
tirage_set_lecteur (Tirage             *self,
                    PreparationLecteur  lecteur)
{
  self->lecteur = lecteur;
}

/**
 * tirage_start:
 * @items: (element-type TirageItem): those that are wanted and not printed yet are printed
 * @choix: on what
 * @nouvelle: whether to make a new version of what has one
 * @copies: how many copies of each document
 * @data: for @copies, as long as it prints
 */
void
tirage_start (Tirage          *self,
              GListModel      *items,
              ImpressionChoix *choix,
              gboolean         nouvelle,
              TirageCopies     copies,
              gpointer         data)
{
  const guint n = g_list_model_get_n_items (items);

  g_return_if_fail (!tirage_is_running (self));

  g_set_object (&self->items, items);
  g_set_object (&self->choix, choix);
  self->arret = g_cancellable_new ();
  self->nouvelle = nouvelle;
  self->copies = copies;
  self->data = data;
  self->fait = self->total = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TirageItem) item = g_list_model_get_item (items, i);

      self->total += tirage_item_is_to_print (item) ? 1 : 0;
    }
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0, 0, self->total);
  print_next (self);
}

/**
 * tirage_stop:
 *
 * Prints what is on its way, and nothing after it.
 */
void
tirage_stop (Tirage *self)
{
  if (self->arret != NULL)
    g_cancellable_cancel (self->arret);
}

/**
 * tirage_is_running:
 *
 * Returns: whether it prints
 */
gboolean
tirage_is_running (Tirage *self)
{
  return self->arret != NULL;
}
