-- The pickup that an open kit's labels were bought for; a label printed after the cut-off is the next pickup's.

ALTER TABLE packing ADD COLUMN leaves_on TEXT;
